package redrose.ivr;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import redrose.health.CannotStart;
import redrose.health.Settings;
import redrose.ivr.bills.source.BillsSettings;
import redrose.ivr.callbacks.CallBackSettings;
import redrose.ivr.listening.ListeningPool;
import redrose.ivr.notify.TextSettings;
import redrose.prompts.Language;
import redrose.requests.postgres.DatabaseSettings;

/**
 * How this process is set up, from its environment.
 *
 * @param agiHost address of the FastAGI port; loopback or a private link, as FastAGI has no
 *     encryption
 * @param agiPort where Asterisk brings calls
 * @param healthPort liveness, readiness and metrics, on loopback
 * @param audioDir folder of prompts that Asterisk sees at the same path
 * @param recordings a voice artist's recordings, where there are some
 * @param languages those that the site wants callers to be offered
 * @param directory the council's own directory, where there is one
 * @param bankHolidays GOV.UK's file of them, where the site keeps a newer one
 * @param journal where records wait while the store is away; without it they wait in memory
 * @param listening how answers by voice are listened to
 * @param texts how texts to callers are sent
 * @param bills where it is read what is owed on a bill
 * @param makesLinks whether the gateway makes links to pay by, which callers are then offered
 * @param messages what becomes of what callers say about a report
 * @param callBacks how callers are rung back
 */
record Config(
    String agiHost,
    int agiPort,
    int healthPort,
    Path audioDir,
    Optional<Path> recordings,
    Set<Language> languages,
    Optional<Path> directory,
    Optional<Path> bankHolidays,
    Optional<Path> journal,
    Listening listening,
    TextSettings texts,
    BillsSettings bills,
    boolean makesLinks,
    Messages messages,
    CallBackSettings callBacks,
    DatabaseSettings database) {

  /**
   * How answers by voice are listened to.
   *
   * @param model the folder of another Vosk model than the one that is carried along, or {@value
   *     #OFF}
   * @param host where Asterisk brings callers' sound; loopback or a private link
   * @param port its port; 0 for any free one, as Asterisk is told with each question
   * @param mostAtOnce how many answers are listened to at a time; further ones are keyed
   * @param threads how many are recognised at a time
   */
  record Listening(Optional<String> model, String host, int port, int mostAtOnce, int threads) {
    /** In place of a model: nobody listens. */
    static final String OFF = "off";

    private static Listening from(Settings settings) {
      return new Listening(
          settings.find("VOSK_MODEL"),
          settings.privateHost(
              "REDROSE_AUDIOSOCKET_HOST", "127.0.0.1", "AudioSocket carries voices unencrypted"),
          settings.port("REDROSE_AUDIOSOCKET_PORT", 0),
          atLeastOne(settings, "REDROSE_LISTENING_AT_ONCE", ListeningPool.usualMostAtOnce()),
          atLeastOne(settings, "REDROSE_LISTENING_THREADS", ListeningPool.usualThreads()));
    }

    private static int atLeastOne(Settings settings, String name, int byDefault) {
      int number = settings.number(name, byDefault);
      if (number < 1) {
        throw new CannotStart("Set " + name + " to 1 or more: it is " + number + ".");
      }
      return number;
    }
  }

  /**
   * What becomes of what callers say about a report.
   *
   * @param keep how long its sound is kept
   * @param transcriptionModel the folder of a large speech model that writes it down; without it
   *     nothing is written down
   */
  record Messages(Duration keep, Optional<Path> transcriptionModel) {
    private static final int KEEP_DAYS = 90;
    private static final int MOST_DAYS = 3_650;

    private static Messages from(Settings settings) {
      int days = settings.number("REDROSE_KEEP_MESSAGES_DAYS", KEEP_DAYS);
      if (days < 1 || days > MOST_DAYS) {
        throw new CannotStart(
            "Set REDROSE_KEEP_MESSAGES_DAYS to 1 to %d: it is %d.".formatted(MOST_DAYS, days));
      }
      return new Messages(
          Duration.ofDays(days), settings.find("REDROSE_TRANSCRIPTION_MODEL").map(Path::of));
    }
  }

  static Config from(Settings settings) {
    return new Config(
        settings.privateHost("REDROSE_AGI_HOST", "127.0.0.1", "FastAGI carries calls unencrypted"),
        settings.port("REDROSE_AGI_PORT", 4573),
        settings.port("REDROSE_HEALTH_PORT", 9101),
        settings.folder("REDROSE_AUDIO_DIR"),
        settings.find("REDROSE_RECORDINGS_DIR").map(Path::of),
        settings.read("REDROSE_LANGUAGES", Language.BY_DEFAULT, Language::listed, Language.LISTED),
        settings.find("REDROSE_DIRECTORY").map(Path::of),
        settings.find("REDROSE_BANK_HOLIDAYS").map(Path::of),
        settings.find("REDROSE_JOURNAL_DIR").map(Path::of),
        Listening.from(settings),
        TextSettings.from(settings),
        BillsSettings.from(settings),
        settings.encryptedAddress("REDROSE_PAY_LINK_URL", "payers").isPresent(),
        Messages.from(settings),
        CallBackSettings.from(settings),
        DatabaseSettings.from(settings, "redrose_ivr", "ivr-core"));
  }
}
