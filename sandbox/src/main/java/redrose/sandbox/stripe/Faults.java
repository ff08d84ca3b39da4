package redrose.sandbox.stripe;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The faults that are asked for and the requests that they hold: of this provider's simulator or of
 * another's. For one thread.
 */
public final class Faults {
  private final List<Fault> waiting = new ArrayList<>();
  private final List<Held> held = new ArrayList<>();
  private final List<Watch> watches = new ArrayList<>();
  private final Map<FaultKind, Long> struck = new EnumMap<>(FaultKind.class);

  private record Held(Asked asked, Runnable goOn) {}

  private record Watch(int atLeast, Long amount, Runnable then) {}

  /** Asks for one, after those asked for before. */
  public void add(Fault fault) {
    waiting.add(fault);
  }

  /** The first fault for what is asked at {@code stage}, used up by one. */
  public Optional<Fault> take(Asked asked, FaultKind.Stage stage) {
    for (int i = 0; i < waiting.size(); i++) {
      Fault fault = waiting.get(i);
      if (fault.kind().stage() == stage && fault.strikes(asked)) {
        struck.merge(fault.kind(), 1L, Long::sum);
        if (fault.times() == 1) {
          waiting.remove(i);
        } else if (fault.times() > 1) {
          waiting.set(i, fault.times(fault.times() - 1));
        }
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  /** Keeps a request waiting until it is released. */
  public void hold(Asked asked, Runnable goOn) {
    held.add(new Held(asked, goOn));
    watches.removeIf(
        watch -> {
          boolean reached = held(watch.amount()).size() >= watch.atLeast();
          if (reached) {
            watch.then().run();
          }
          return reached;
        });
  }

  /**
   * Runs {@code then} once {@code atLeast} requests are held.
   *
   * @param amount counts those about an intent of it; null: any
   */
  public void whenHeld(int atLeast, Long amount, Runnable then) {
    if (held(amount).size() >= atLeast) {
      then.run();
    } else {
      watches.add(new Watch(atLeast, amount, then));
    }
  }

  /**
   * Lets held requests go on.
   *
   * @param amount those about an intent of it; null: all
   * @return how many there were
   */
  public int release(Long amount) {
    List<Held> free = held(amount);
    held.removeAll(free);
    free.forEach(one -> one.goOn().run());
    return free.size();
  }

  /**
   * Takes back what has not struck yet; held requests stay held.
   *
   * @param amount what was asked for intents of it; null: all
   */
  public void clear(Long amount) {
    waiting.removeIf(fault -> amount == null || amount.equals(fault.amount()));
  }

  /** How many requests about an intent of an amount are held now. */
  int heldNow(Long amount) {
    return held(amount).size();
  }

  private List<Held> held(Long amount) {
    return held.stream().filter(one -> amount == null || amount == one.asked().amount()).toList();
  }

  /** How often each kind has struck. */
  Map<FaultKind, Long> struck() {
    return struck;
  }

  /** What has not struck yet. */
  public List<Fault> waiting() {
    return List.copyOf(waiting);
  }
}
