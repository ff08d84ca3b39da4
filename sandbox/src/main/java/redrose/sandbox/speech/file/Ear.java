package redrose.sandbox.speech.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import redrose.call.Grammar;
import redrose.ivr.listening.Attention;
import redrose.ivr.listening.SpeechModel;
import redrose.ivr.listening.SpeechModelInvalid;
import redrose.ivr.listening.Understood;

/** Listens to a piece of sound as the line listens to an answer. */
final class Ear {
  private static final int FRAME_SAMPLES = 160;
  private static final int FRAME_MS = 20;

  private final SpeechModel model;

  Ear(SpeechModel model) {
    this.model = model;
  }

  /**
   * What came of it.
   *
   * @param understood what was taken as the answer; empty where nothing was said
   * @param spokeAtMs when the caller was noticed to speak; −1 where not
   * @param takenAtMs when the answer was taken; −1 where the sound ended first
   */
  record Heard<T>(Optional<Understood<T>> understood, int spokeAtMs, int takenAtMs) {}

  <T> Heard<T> listen(Grammar<T> grammar, short[] sound) throws SpeechModelInvalid {
    var attention = new Attention<>(grammar);
    int spokeAtMs = -1;
    try (var recogniser = model.recogniser(grammar)) {
      for (int at = 0; at + FRAME_SAMPLES <= sound.length; at += FRAME_SAMPLES) {
        int nowMs = at / FRAME_SAMPLES * FRAME_MS + FRAME_MS;
        var frame = frame(sound, at);
        attention.hears(frame);
        var sign = attention.heard(recogniser.hear(frame));
        if (sign != Attention.Sign.QUIET && spokeAtMs < 0) {
          spokeAtMs = nowMs;
        }
        if (sign == Attention.Sign.COMPLETE) {
          sign = attention.heard(recogniser.finish());
        }
        if (sign == Attention.Sign.OVER) {
          return new Heard<>(Optional.of(attention.understood()), spokeAtMs, nowMs);
        }
      }
      attention.heard(recogniser.finish());
      return new Heard<>(
          attention.hasWords() ? Optional.of(attention.understood()) : Optional.empty(),
          spokeAtMs,
          -1);
    }
  }

  private static byte[] frame(short[] sound, int at) {
    var frame = ByteBuffer.allocate(2 * FRAME_SAMPLES).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = at; i < at + FRAME_SAMPLES; i++) {
      frame.putShort(sound[i]);
    }
    return frame.array();
  }
}
