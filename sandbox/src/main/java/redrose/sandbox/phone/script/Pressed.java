package redrose.sandbox.phone.script;

import java.util.List;
import java.util.Optional;
import redrose.sandbox.phone.KeyPress;
import redrose.sandbox.phone.ear.Heard;

/**
 * Keys that were pressed in one go.
 *
 * @param shown the keys; a card's as dots
 * @param downMs when the first one went down, in milliseconds since the answer
 * @param upMs when the last one came up
 * @param stopped the prompt that the first one stopped, if it did
 */
public record Pressed(String shown, long downMs, long upMs, Optional<Stopped> stopped) {
  private static final int MARGIN_MS = 100;

  /**
   * A prompt that a key stopped.
   *
   * @param key the prompt's
   * @param afterMs from the moment the key came up to the prompt's last sound; below 0 where that
   *     was a pause of the prompt's own
   */
  public record Stopped(String key, long afterMs) {}

  /** What was pressed, and which of the prompts heard was stopped by it. */
  static Pressed of(String shown, KeyPress first, KeyPress last, List<Heard> heard) {
    var stopped =
        heard.stream()
            .filter(prompt -> !prompt.whole() && prompt.fromMs() < first.downMs())
            .filter(prompt -> prompt.toMs() >= first.downMs() - MARGIN_MS)
            .findFirst()
            .map(prompt -> new Stopped(prompt.key(), prompt.toMs() - first.upMs()));
    return new Pressed(shown, first.downMs(), last.upMs(), stopped);
  }
}
