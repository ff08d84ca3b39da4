package redrose.sandbox.phone;

import java.util.ArrayDeque;
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

  private final PromptEar prompts;

  /** An ear that knows these sounds. */
  Ear(List<KnownSound> known) {
    var unasked = new ArrayDeque<>(List.of(known));
    prompts = new PromptEar(() -> unasked.isEmpty() ? List.of() : unasked.remove(), this);
  }

  AudioListener listener() {
    return prompts;
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
