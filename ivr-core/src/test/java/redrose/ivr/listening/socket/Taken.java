package redrose.ivr.listening.socket;

import redrose.call.Hearing;
import redrose.call.HeldKeys;

/** Keys as a text, which only a test makes of them. */
final class Taken {
  private Taken() {}

  static String keys(Hearing hearing) {
    return keys(((Hearing.Pressed) hearing).keys());
  }

  static String keys(Outcome<?> outcome) {
    return keys(((Outcome.Pressed<?>) outcome).keys());
  }

  private static String keys(HeldKeys held) {
    var text = new StringBuilder();
    held.takeEach(text::append);
    return text.toString();
  }
}
