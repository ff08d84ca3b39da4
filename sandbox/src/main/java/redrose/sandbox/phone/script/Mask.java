package redrose.sandbox.phone.script;

import java.util.regex.Pattern;

/** Shows keys without showing a card. */
final class Mask {
  private static final Pattern CARD_LIKE = Pattern.compile("[0-9]{12,}");

  private Mask() {}

  /**
   * Keys as a person or a log may see them: a run of digits as long as a card's, and anything
   * pressed at a card question, as a dot a key.
   */
  static String of(String keys, boolean atCardQuestion) {
    return atCardQuestion || CARD_LIKE.matcher(keys).find() ? "•".repeat(keys.length()) : keys;
  }
}
