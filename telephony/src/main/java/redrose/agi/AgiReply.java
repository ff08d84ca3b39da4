package redrose.agi;

import java.util.Map;

/**
 * Asterisk's final reply to one command: {@code 200 result=49 (dtmf) endpos=21600}.
 *
 * <p>A result of -1 alone doesn't mean that the caller has gone: a missing sound file has it too.
 *
 * @param status 200; every other status ends in an exception of {@link AgiChannel#execute}
 * @param result the text behind {@code result=}; mostly a number
 * @param extra the text in parentheses as Asterisk sends it, which escapes nothing there; empty
 *     where there is none
 * @param attributes what else stood on the line as {@code name=value}, {@code endpos} for one
 */
public record AgiReply(int status, String result, String extra, Map<String, String> attributes) {

  public AgiReply {
    attributes = Map.copyOf(attributes);
  }

  /**
   * The result as a number: a key's ASCII code, 0 for none, -1 for failure.
   *
   * @return {@code Integer.MIN_VALUE} where the result is not a number
   */
  public int code() {
    try {
      return Integer.parseInt(result);
    } catch (NumberFormatException e) {
      return Integer.MIN_VALUE;
    }
  }
}
