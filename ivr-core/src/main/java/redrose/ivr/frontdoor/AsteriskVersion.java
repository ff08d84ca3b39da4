package redrose.ivr.frontdoor;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.agi.AgiRequest;

/**
 * The version of the Asterisk that brings a call, as it says itself with every call.
 *
 * @param text as it was said, {@code 22.10.1} for one
 */
record AsteriskVersion(String text) {
  private static final Logger LOG = LoggerFactory.getLogger(AsteriskVersion.class);
  private static final Pattern NUMBERS =
      Pattern.compile("(?:certified[-/])?([0-9]{1,3})[.]([0-9]{1,3})\\b.*");

  /**
   * The first release of each branch that passes keys on over AudioSocket (pull request 1138 of
   * asterisk/asterisk); later branches have it from the start.
   */
  private static final Map<Integer, Integer> FIRST_WITH_KEYS = Map.of(20, 14, 21, 9, 22, 4);

  private static final int FIRST_BRANCH_WITH_KEYS = 23;
  private static final AtomicBoolean COMPLAINED = new AtomicBoolean();

  static AsteriskVersion of(AgiRequest request) {
    return new AsteriskVersion(request.variables().getOrDefault("version", ""));
  }

  /** Whether a caller can press keys while AudioSocket has the call. What can't be read has not. */
  boolean sendsKeysOverAudioSocket() {
    var numbers = NUMBERS.matcher(text);
    boolean sends =
        numbers.matches()
            && isRecent(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
    if (!sends && !COMPLAINED.getAndSet(true)) {
      LOG.warn(
          "Asterisk {} passes no keys on over AudioSocket, so questions are answered by keys alone;"
              + " 20.14, 21.9, 22.4 and later do",
          text);
    }
    return sends;
  }

  private static boolean isRecent(int branch, int release) {
    return branch >= FIRST_BRANCH_WITH_KEYS
        || release >= FIRST_WITH_KEYS.getOrDefault(branch, Integer.MAX_VALUE);
  }
}
