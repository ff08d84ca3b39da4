package redrose.sandbox.bench.load;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import redrose.sandbox.bench.server.Menu;

/**
 * Calls come and stay, each reply takes the same time, as a prompt does. Once all are there,
 * turn-around is measured: from a reply to the next command.
 */
final class Think extends LoadLoop {
  private static final int MOST_SAMPLES = 1_000_000;

  private record Due(Caller caller, long atNanos) {}

  private final Queue<Due> due = new ArrayDeque<>();
  private final long[] turnAroundNanos = new long[MOST_SAMPLES];
  private int samples;
  private int greeted;
  private long measureUntilNanos;

  Think(Order order) throws IOException {
    super(order);
  }

  Outcome outcome() {
    Arrays.sort(turnAroundNanos, 0, samples);
    return new Outcome(
        open(), refused(), secondsSinceStart(), percentileMicros(50), percentileMicros(99));
  }

  private double percentileMicros(int percent) {
    return samples == 0 ? 0 : turnAroundNanos[(int) (samples * (long) percent / 100)] / 1e3;
  }

  @Override
  void command(Caller caller) {
    long now = System.nanoTime();
    if (caller.commands == 1) {
      greeted++;
      if (greeted + refused() == order.calls()) {
        measureUntilNanos = now + TimeUnit.MILLISECONDS.toNanos(order.measureMs());
      }
    } else if (measureUntilNanos != 0 && samples < MOST_SAMPLES) {
      turnAroundNanos[samples++] = now - caller.repliedAtNanos;
    }
    due.add(new Due(caller, now + TimeUnit.MILLISECONDS.toNanos(order.thinkMs())));
  }

  /** The think time is the same for all, so that the queue is in the order of time. */
  @Override
  void tick(long nowNanos) throws IOException {
    while (!due.isEmpty() && due.peek().atNanos() <= nowNanos) {
      due.poll().caller().reply();
    }
  }

  @Override
  boolean isOver(Caller caller) {
    return caller.commands >= Menu.COMMANDS;
  }

  @Override
  boolean isDone() {
    boolean measured = measureUntilNanos != 0 && System.nanoTime() > measureUntilNanos;
    return measured || refused() == order.calls();
  }
}
