package redrose.sandbox.stripe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are asked for and the requests that they hold. */
final class Faults {
  private final List<Fault> waiting = new ArrayList<>();
  private final List<Runnable> held = new ArrayList<>();
  private final List<Watch> watches = new ArrayList<>();

  private record Watch(int atLeast, Runnable then) {}

  void add(Fault fault) {
    waiting.add(fault);
  }

  /** The first fault for {@code operation} at {@code stage}, used up by one. */
  Optional<Fault> take(String operation, FaultKind.Stage stage) {
    for (int i = 0; i < waiting.size(); i++) {
      Fault fault = waiting.get(i);
      if (fault.kind().stage() == stage && fault.strikes(operation)) {
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

  void hold(Runnable goOn) {
    held.add(goOn);
    watches.removeIf(
        watch -> {
          boolean reached = held.size() >= watch.atLeast();
          if (reached) {
            watch.then().run();
          }
          return reached;
        });
  }

  /** Runs {@code then} once {@code atLeast} requests are held. */
  void whenHeld(int atLeast, Runnable then) {
    if (held.size() >= atLeast) {
      then.run();
    } else {
      watches.add(new Watch(atLeast, then));
    }
  }

  /** Lets every held request go on. */
  void release() {
    List<Runnable> free = List.copyOf(held);
    held.clear();
    free.forEach(Runnable::run);
  }

  /** Takes back what has not struck yet; held requests stay held. */
  void clear() {
    waiting.clear();
  }

  List<Fault> waiting() {
    return List.copyOf(waiting);
  }
}
