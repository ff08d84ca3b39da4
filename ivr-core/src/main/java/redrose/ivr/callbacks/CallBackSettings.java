package redrose.ivr.callbacks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import redrose.health.CannotStart;
import redrose.health.Settings;

/**
 * How callers are rung back, from the environment.
 *
 * @param outgoing Asterisk's folder of call files; without it nobody is rung back
 * @param channel what Asterisk dials, {@value #NUMBER} in it for the number
 * @param callerId what those who are rung see: the council's number
 * @param betweenTries how long after a try that nobody picked up the next may come
 */
public record CallBackSettings(
    Optional<Path> outgoing, String channel, Optional<String> callerId, Duration betweenTries) {
  static final String NUMBER = "{number}";

  /** No comma, no line end: it is one field of a call file. */
  private static final Pattern CHANNEL = Pattern.compile("[A-Za-z0-9:@./_{}+-]{1,120}");

  private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9]{3,15}");
  private static final int MINUTES_BETWEEN_TRIES = 15;

  /**
   * Reads them.
   *
   * @throws CannotStart where something is missing or wrong
   */
  public static CallBackSettings from(Settings settings) {
    var outgoing = settings.find("REDROSE_CALL_FILES_DIR").map(Path::of);
    if (outgoing.filter(folder -> !Files.isWritable(folder)).isPresent()) {
      throw new CannotStart(
          "Set REDROSE_CALL_FILES_DIR to Asterisk's spool/outgoing, which ivr-core may write: "
              + outgoing.get()
              + " is not.");
    }
    var channel = settings.find("REDROSE_CALL_BACK_CHANNEL").orElse("PJSIP/" + NUMBER + "@trunk");
    if (!CHANNEL.matcher(channel).matches() || !channel.contains(NUMBER)) {
      throw new CannotStart(
          "Set REDROSE_CALL_BACK_CHANNEL to what Asterisk dials, PJSIP/{number}@trunk for one.");
    }
    var callerId = settings.find("REDROSE_CALL_BACK_FROM");
    if (callerId.filter(from -> !TELEPHONE.matcher(from).matches()).isPresent()) {
      throw new CannotStart("Set REDROSE_CALL_BACK_FROM to the council's number, digits only.");
    }
    int minutes = settings.number("REDROSE_CALL_BACK_MINUTES", MINUTES_BETWEEN_TRIES);
    if (minutes < 1) {
      throw new CannotStart("Set REDROSE_CALL_BACK_MINUTES to 1 or more: it is " + minutes + ".");
    }
    return new CallBackSettings(outgoing, channel, callerId, Duration.ofMinutes(minutes));
  }
}
