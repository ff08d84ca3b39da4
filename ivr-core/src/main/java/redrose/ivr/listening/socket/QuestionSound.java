package redrose.ivr.listening.socket;

import java.util.ArrayList;
import java.util.List;
import redrose.call.Ears.Played;

/** A question's parts one after the other, and how much of each has been played. */
final class QuestionSound {
  private static final int BYTES_PER_MS = 16;

  /** Between one part and the next, as between sentences. */
  private static final int PAUSE_BYTES = 200 * BYTES_PER_MS;

  private final List<byte[]> parts;

  /**
   * @param parts each 16-bit little-endian samples, 8,000 a second
   */
  QuestionSound(List<byte[]> parts) {
    this.parts = parts;
  }

  /** All of it. */
  byte[] samples() {
    int length = parts.stream().mapToInt(part -> part.length + PAUSE_BYTES).sum();
    var samples = new byte[Math.max(0, length - PAUSE_BYTES)];
    int at = 0;
    for (var part : parts) {
      System.arraycopy(part, 0, samples, at, part.length);
      at += part.length + PAUSE_BYTES;
    }
    return samples;
  }

  /** The parts that were begun when so much had been played. */
  List<Played> played(int playedBytes) {
    List<Played> played = new ArrayList<>();
    int left = playedBytes;
    for (var part : parts) {
      if (left <= 0) {
        break;
      }
      played.add(new Played(Math.min(left, part.length) / BYTES_PER_MS, left >= part.length));
      left -= part.length + PAUSE_BYTES;
    }
    return played;
  }
}
