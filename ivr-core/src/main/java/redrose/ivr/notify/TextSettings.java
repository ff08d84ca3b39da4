package redrose.ivr.notify;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import redrose.health.CannotStart;
import redrose.health.Settings;

/**
 * How texts are sent, from the environment.
 *
 * @param sender empty where nobody sends any
 * @param aSecond the most that this process sends in a second
 * @param aDay the most that one number gets in 24 hours
 * @param firstPauseSeconds before a text is tried for the second time
 */
public record TextSettings(
    Optional<TextSender> sender, int aSecond, int aDay, int firstPauseSeconds) {

  /**
   * GOV.UK Notify where there is a key of it, or else a folder where one is named, or else nobody.
   *
   * @throws CannotStart where something is missing or wrong
   */
  public static TextSettings from(Settings settings) {
    return new TextSettings(
        sender(settings),
        atLeastOne(settings, "REDROSE_TEXTS_A_SECOND", 10),
        atLeastOne(settings, "REDROSE_TEXTS_A_DAY", 10),
        atLeastOne(settings, "REDROSE_TEXTS_PAUSE_SECONDS", 30));
  }

  private static Optional<TextSender> sender(Settings settings) {
    if (settings.find("REDROSE_NOTIFY_KEY_FILE").isPresent()) {
      var address = settings.address("REDROSE_NOTIFY_URL").map(URI::toString);
      return Optional.of(
          new GovUkNotifyTexts(
              address.orElse(GovUkNotifyTexts.USUAL_ADDRESS),
              settings.secret("REDROSE_NOTIFY_KEY_FILE"),
              settings.text("REDROSE_NOTIFY_TEMPLATE")));
    }
    return settings.find("REDROSE_TEXTS_DIR").map(Path::of).map(TextSettings::folder);
  }

  private static TextSender folder(Path folder) {
    try {
      return new FileTexts(folder);
    } catch (IOException e) {
      throw new CannotStart(
          "Set REDROSE_TEXTS_DIR to a folder that this user can write: " + folder + " is none.", e);
    }
  }

  private static int atLeastOne(Settings settings, String name, int byDefault) {
    int number = settings.number(name, byDefault);
    if (number < 1) {
      throw new CannotStart("Set " + name + " to 1 or more: it is " + number + ".");
    }
    return number;
  }
}
