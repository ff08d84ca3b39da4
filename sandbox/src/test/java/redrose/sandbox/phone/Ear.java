package redrose.sandbox.phone;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import redrose.sandbox.phone.ear.EarListener;
import redrose.sandbox.phone.ear.Heard;
import redrose.sandbox.phone.ear.KnownSound;
import redrose.sandbox.phone.ear.PromptEar;

/** What a test hears on a call; it waits for prompts with generous limits. */
final class Ear implements EarListener {
  private static final int LIMIT_S = 60;

  private final BlockingQueue<Heard> beginnings = new LinkedBlockingQueue<>();
  private final BlockingQueue<Heard> endings = new LinkedBlockingQueue<>();

  /** An ear on the call that knows these sounds. */
  static Ear on(PhoneCall call, List<KnownSound> known) {
    var ear = new Ear();
    var asked = new boolean[1];
    var prompts =
        new PromptEar(
            () -> {
              var fresh = asked[0] ? List.<KnownSound>of() : known;
              asked[0] = true;
              return fresh;
            },
            ear);
    call.listen(prompts);
    return ear;
  }

  Heard nextBeginning() throws InterruptedException {
    return beginnings.poll(LIMIT_S, TimeUnit.SECONDS);
  }

  Heard nextEnding() throws InterruptedException {
    return endings.poll(LIMIT_S, TimeUnit.SECONDS);
  }

  @Override
  public void began(Heard soFar) {
    beginnings.add(soFar);
  }

  @Override
  public void ended(Heard heard) {
    endings.add(heard);
  }

  @Override
  public void unknown(long fromMs, long toMs) {}
}
