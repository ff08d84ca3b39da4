package redrose.sandbox.phone.script;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import redrose.sandbox.phone.Phone;
import redrose.sandbox.phone.PhoneCall;
import redrose.sandbox.phone.ear.KnownSounds;

/** Plays scripts on a telephone. */
public final class CallScriptRunner {
  private static final int END_LIMIT_S = 60;

  /** A call-back may have to wait for its time. */
  private static final int RUNG_LIMIT_S = 600;

  private final Phone phone;
  private final String sipUri;
  private final CallListener listener;

  /**
   * @param phone the caller's
   * @param sipUri whom it rings
   * @param listener is told what happens
   */
  public CallScriptRunner(Phone phone, String sipUri, CallListener listener) {
    this.phone = phone;
    this.sipUri = sipUri;
    this.listener = listener;
  }

  /**
   * Rings, or waits to be rung, does what the script says and hangs up if it is still there. A step
   * that fails ends the call and stands in the report.
   *
   * @param sounds the line's prompts
   * @param recording where to write what is heard
   * @throws IOException if the telephone itself fails, or the line doesn't answer
   */
  public CallReport play(CallScript script, KnownSounds sounds, Path recording)
      throws IOException, InterruptedException {
    var listening = new Listening(sounds, listener);
    var rangAt = Instant.now();
    var call =
        script.rung() == CallScript.Rung.NOT
            ? ring(script, recording, listening)
            : pickUp(recording, listening);
    try {
      call.awaitAnswer();
      listener.answered();
      var acting = new Acting(script, call, listening, listener);
      var failure = acting.run();
      end(call, listening);
      listener.hungUp(call.callerHungUp(), call.elapsedMs());
      return report(script, rangAt, call, acting, failure, listening, recording);
    } finally {
      call.hangUp();
    }
  }

  private PhoneCall ring(CallScript script, Path recording, Listening listening)
      throws IOException {
    listener.rings(sipUri, script.caller());
    return phone.ring(sipUri, script.caller(), recording, listening);
  }

  private PhoneCall pickUp(Path recording, Listening listening)
      throws IOException, InterruptedException {
    try {
      return phone.pickUp(recording, listening).get(RUNG_LIMIT_S, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("Nobody rang this telephone within " + RUNG_LIMIT_S + " s", e);
    }
  }

  /** Where the line has hung up, only the news of it is to come. */
  private static void end(PhoneCall call, Listening listening)
      throws IOException, InterruptedException {
    if (!listening.isOver()) {
      call.hangUp();
    }
    try {
      call.ended().get(END_LIMIT_S, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e);
    } catch (TimeoutException e) {
      throw new IOException("The call did not end though one of the two hung up", e);
    }
  }

  private static CallReport report(
      CallScript script,
      Instant rangAt,
      PhoneCall call,
      Acting acting,
      Optional<String> failure,
      Listening listening,
      Path recording) {
    return new CallReport(
        script.name(),
        script.caller(),
        rangAt,
        acting.done(),
        listening.heard(),
        listening.unknown(),
        acting.pressed(),
        call.callerHungUp(),
        call.lengthMs() / 1000.0,
        recording,
        failure);
  }
}
