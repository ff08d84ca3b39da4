package redrose.ivr.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Who waits for a desk, in the order in which they came, and how many of its lines are taken. Of
 * this process's callers: where several share a desk, each has its own lines of it.
 */
public final class DeskQueue {
  /** Nobody is let wait behind so many. */
  public static final int MOST_WAITING = 50;

  private static final int TALKS_REMEMBERED = 20;

  /** From fewer talks nobody can say how long one takes. */
  private static final int FEWEST_TALKS = 3;

  /** A desk that was engaged is left alone for so long. */
  private static final Duration ENGAGED = Duration.ofSeconds(10);

  private final Supplier<OptionalInt> lines;
  private final Clock clock;
  private final List<Place> waiting = new ArrayList<>();
  private final Deque<Duration> talks = new ArrayDeque<>();
  private Instant engagedUntil = Instant.MIN;
  private int talking;

  /**
   * A queue that nobody is in.
   *
   * @param lines how many can be talked to at a time; empty where nobody knows, and the desk itself
   *     says when it is engaged
   */
  public DeskQueue(Supplier<OptionalInt> lines, Clock clock) {
    this.lines = lines;
    this.clock = clock;
  }

  /** Where somebody joins. */
  public enum Turn {
    /** At the end. */
    BEHIND_THE_OTHERS,
    /** Behind those alone who joined like this, or had a line already. */
    BEFORE_THE_OTHERS
  }

  /** A place; empty where too many wait. */
  public synchronized Optional<Place> join(Turn turn) {
    if (waiting.size() >= MOST_WAITING) {
      return Optional.empty();
    }
    var place = new Place(turn);
    waiting.add(turn == Turn.BEHIND_THE_OTHERS ? waiting.size() : firstOfTheOthers(), place);
    return Optional.of(place);
  }

  private int firstOfTheOthers() {
    int ahead = 0;
    while (ahead < waiting.size() && waiting.get(ahead).turn == Turn.BEFORE_THE_OTHERS) {
      ahead++;
    }
    return ahead;
  }

  private boolean isLineFree() {
    var most = lines.get();
    return (most.isEmpty() || talking < most.getAsInt()) && !clock.instant().isBefore(engagedUntil);
  }

  /** One caller's place, until it is closed. */
  public final class Place implements AutoCloseable {
    private Turn turn;
    private Instant talkingSince;
    private boolean hasSpoken;

    private Place(Turn turn) {
      this.turn = turn;
    }

    /** Takes a line, where it is this caller's turn and one is free; it is theirs from then on. */
    public boolean take() {
      synchronized (DeskQueue.this) {
        if (talkingSince == null && position() == 1 && isLineFree()) {
          waiting.remove(this);
          talking++;
          talkingSince = clock.instant();
        }
        return talkingSince != null;
      }
    }

    /** How many have their turn before this caller, and this one; 0 once they have a line. */
    public int position() {
      synchronized (DeskQueue.this) {
        return waiting.indexOf(this) + 1;
      }
    }

    /** How long it will take, judged by the last talks; empty where there were too few of them. */
    public Optional<Duration> expectedWait() {
      synchronized (DeskQueue.this) {
        if (talks.size() < FEWEST_TALKS) {
          return Optional.empty();
        }
        var all = talks.stream().reduce(Duration.ZERO, Duration::plus);
        int served = Math.max(1, lines.get().orElse(Math.max(1, talking)));
        return Optional.of(all.dividedBy(talks.size()).multipliedBy(position()).dividedBy(served));
      }
    }

    /** All at the desk were engaged: the caller has the first place again. */
    public void engaged() {
      synchronized (DeskQueue.this) {
        if (talkingSince != null) {
          talkingSince = null;
          talking--;
          turn = Turn.BEFORE_THE_OTHERS;
          waiting.addFirst(this);
          engagedUntil = clock.instant().plus(ENGAGED);
        }
      }
    }

    /** Somebody was spoken to, so how long it took tells others how long they will wait. */
    public void spoke() {
      synchronized (DeskQueue.this) {
        hasSpoken = true;
      }
    }

    /** Leaves, whether waiting or talking. */
    @Override
    public void close() {
      synchronized (DeskQueue.this) {
        waiting.remove(this);
        if (talkingSince == null) {
          return;
        }
        talking--;
        if (hasSpoken) {
          talks.addLast(Duration.between(talkingSince, clock.instant()));
          if (talks.size() > TALKS_REMEMBERED) {
            talks.removeFirst();
          }
        }
        talkingSince = null;
      }
    }
  }
}
