package redrose.agi.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Puts lines together to replies. Most replies are one line; a refused syntax (520) brings its
 * usage along, and a variable's value may hold line ends of its own.
 *
 * <p>Asterisk's side of this is {@code res/res_agi.c}.
 */
final class ReplyLines {

  /** What lines may turn out to be. */
  interface Reader {
    /** A whole final reply, its lines joined by {@code \n}. */
    void reply(String text);

    /** The bare line with which Asterisk tells of a hang-up; it answers no command. */
    void hangUp();

    /** A reply that goes on and on. */
    void replyTooLong();

    /** A line that no Asterisk sends. */
    void nonsense();
  }

  private static final byte[] HANG_UP = "HANGUP".getBytes(UTF_8);
  private static final int STATUS_DIGITS = 3;

  /** A usage text without a line end of its own runs into this, so it can also end a line. */
  private static final String USAGE_END = "520 End of proper usage.";

  private StringBuilder unfinished;

  void line(byte[] bytes, int from, int to, int maxReplyBytes, Reader reader) {
    if (unfinished != null) {
      continueReply(text(bytes, from, to), maxReplyBytes, reader);
    } else if (isHangUp(bytes, from, to)) {
      reader.hangUp();
    } else if (startsReply(bytes, from, to)) {
      startReply(bytes, from, to, reader);
    } else if (from != to) {
      reader.nonsense();
    }
  }

  private void startReply(byte[] bytes, int from, int to, Reader reader) {
    if (bytes[from] == '1') {
      return; // "100 result=0 Trying...": the command goes on, its reply comes later
    }
    var text = text(bytes, from, to);
    if (isWhole(text)) {
      reader.reply(text);
    } else {
      unfinished = new StringBuilder(text);
    }
  }

  private void continueReply(String line, int maxReplyBytes, Reader reader) {
    boolean usage = unfinished.charAt(STATUS_DIGITS) == '-';
    unfinished.append('\n').append(line);
    if (unfinished.length() > maxReplyBytes) {
      unfinished = null;
      reader.replyTooLong();
    } else if (usage ? line.endsWith(USAGE_END) : line.indexOf(')') >= 0) {
      var whole = unfinished.toString();
      unfinished = null;
      reader.reply(whole);
    }
  }

  /** Not whole: "520-Invalid command syntax. …", and a value whose parenthesis isn't closed. */
  private static boolean isWhole(String text) {
    if (text.startsWith("520-")) {
      return false;
    }
    int opening = text.startsWith("200 ") ? text.indexOf('(') : -1;
    return opening < 0 || text.indexOf(')', opening) >= 0;
  }

  private static boolean isHangUp(byte[] bytes, int from, int to) {
    if (to - from != HANG_UP.length || bytes[from] != 'H') {
      return false;
    }
    for (int i = 0; i < HANG_UP.length; i++) {
      if (bytes[from + i] != HANG_UP[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsReply(byte[] bytes, int from, int to) {
    if (to - from < STATUS_DIGITS) {
      return false;
    }
    for (int i = from; i < from + STATUS_DIGITS; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return false;
      }
    }
    return to - from == STATUS_DIGITS
        || bytes[from + STATUS_DIGITS] == ' '
        || bytes[from + STATUS_DIGITS] == '-';
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, UTF_8);
  }
}
