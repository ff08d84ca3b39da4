package redrose.sandbox.stripe;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The same faults, for a simulator of another provider; none is for one amount only. */
public final class SharedFaults {
  private final Faults faults = new Faults();

  /** When a fault strikes. */
  public enum Moment {
    /** Before the request is looked at. */
    DOOR(FaultKind.Stage.DOOR),
    /** It is valid; nothing is done yet. */
    BEFORE(FaultKind.Stage.BEFORE),
    /** While it is carried out. */
    OUTCOME(FaultKind.Stage.OUTCOME),
    /** It was carried out. */
    DONE(FaultKind.Stage.DONE),
    /** Its answer is on its way out. */
    ANSWER(FaultKind.Stage.ANSWER);

    private final FaultKind.Stage stage;

    Moment(FaultKind.Stage stage) {
      this.stage = stage;
    }
  }

  /** Asks for a fault; an {@link IOException} says what is wrong with its JSON. */
  public void add(byte[] json) throws IOException {
    faults.add(Json.read(json, Fault.class));
  }

  /** The first fault for an operation at that moment, used up by one. */
  public Optional<Fault> take(String operation, Moment moment) {
    return faults.take(new Asked(operation, 0), moment.stage);
  }

  /** Keeps a request waiting until it is released. */
  public void hold(Runnable goOn) {
    faults.hold(new Asked("", 0), goOn);
  }

  /** Runs {@code then} once so many requests are held. */
  public void whenHeld(int atLeast, Runnable then) {
    faults.whenHeld(atLeast, null, then);
  }

  /** Lets every held request go on. */
  public void release() {
    faults.release(null);
  }

  /** Takes back what has not struck yet. */
  public void clear() {
    faults.clear(null);
  }

  /** What has not struck yet. */
  public List<Fault> waiting() {
    return faults.waiting();
  }
}
