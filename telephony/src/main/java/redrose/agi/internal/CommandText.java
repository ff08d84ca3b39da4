package redrose.agi.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.asteriskjava.AsteriskVersion;
import org.asteriskjava.fastagi.command.AgiCommand;

/**
 * Makes the line that goes to Asterisk out of a command, and refuses what would be more than one.
 */
final class CommandText {

  /** Asterisk reads a command, its line end included, into 2,048 bytes with a closing zero. */
  private static final int MAX_BYTES = 2_046;

  private CommandText() {}

  /**
   * @throws IllegalArgumentException if the line would not reach Asterisk as this one command; the
   *     message doesn't show the arguments, which may be a caller's own
   */
  static String of(AgiCommand command) {
    // Otherwise Asterisk-Java assumes 1.4 and that version's argument separators.
    command.setAsteriskVersion(AsteriskVersion.ASTERISK_22);
    var text = command.buildCommand();
    if (!isOneLine(text)) {
      throw refused(command, "has a line end or a zero in it");
    }
    if (!closesItsQuotes(text)) {
      throw refused(command, "opens a quote that it doesn't close");
    }
    if (exceeds(text, MAX_BYTES)) {
      throw refused(command, "is longer than the " + MAX_BYTES + " bytes that Asterisk reads");
    }
    return text;
  }

  private static boolean isOneLine(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && text.indexOf('\0') < 0;
  }

  /** An argument that runs into the next one would change what the command means. */
  private static boolean closesItsQuotes(String text) {
    boolean quoted = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '"') {
        quoted = !quoted;
      }
    }
    return !quoted;
  }

  private static boolean exceeds(String text, int maxBytes) {
    // A char is three bytes of UTF-8 at the most, so that short lines need no counting.
    return text.length() > maxBytes / 3 && text.getBytes(UTF_8).length > maxBytes;
  }

  private static IllegalArgumentException refused(AgiCommand command, String why) {
    return new IllegalArgumentException(command.getClass().getSimpleName() + " " + why);
  }
}
