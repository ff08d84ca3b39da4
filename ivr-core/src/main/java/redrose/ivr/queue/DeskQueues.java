package redrose.ivr.queue;

import java.time.Clock;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The queue of each desk; every language's callers wait in the same one. */
public final class DeskQueues {
  private final Map<String, DeskQueue> queues = new ConcurrentHashMap<>();
  private final Function<String, OptionalInt> lines;
  private final Clock clock;

  /**
   * @param lines how many can be talked to at a desk at a time, by its name
   */
  public DeskQueues(Function<String, OptionalInt> lines, Clock clock) {
    this.lines = lines;
    this.clock = clock;
  }

  /** The queue of a desk. */
  public DeskQueue of(String desk) {
    return queues.computeIfAbsent(desk, name -> new DeskQueue(() -> lines.apply(name), clock));
  }
}
