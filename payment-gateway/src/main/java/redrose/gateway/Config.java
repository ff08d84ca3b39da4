package redrose.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import redrose.gateway.charge.Checkpoints;
import redrose.gateway.links.LinkSettings;
import redrose.health.CannotStart;
import redrose.health.Settings;
import redrose.prompts.Language;
import redrose.requests.VelocityLimits;
import redrose.requests.postgres.DatabaseSettings;
import redrose.requests.postgres.RoleMatrix;

/**
 * What the process is told by its environment.
 *
 * @param agiHost where Asterisk brings channels: loopback or a private link, because FastAGI has no
 *     encryption
 * @param healthPort on loopback
 * @param audioDir prompts, at the path where Asterisk sees them too
 * @param recordings a voice artist's recordings, where there are some
 * @param languages those that the site wants; a call in another is spoken to in English
 * @param journal where timelines wait on disk while the store is away; empty for memory only
 * @param provider who takes new payments
 * @param formerProviders who took earlier ones, and still settles and refunds those
 * @param lease how long a payment's worker may be silent before the reconciler takes over
 * @param reconcileEvery pause between the reconciler's rounds
 * @param refundEvery pause between looks for approved refunds
 * @param checkAt when at night our books are compared with the provider's, by the clocks of the
 *     United Kingdom
 * @param checkBack how far back that goes
 * @param limits how many declined cards are enough
 * @param webhooks where the provider's events come in, if anywhere
 * @param links how links to pay by are made, where callers are sent any
 * @param linksEvery how often those that callers asked for are looked for
 * @param lookAtLinksEvery how often one that waits is looked at by itself
 * @param drainLimit how long calls under way may take to end when the process is told to stop
 */
public record Config(
    String agiHost,
    int agiPort,
    int healthPort,
    Path audioDir,
    Optional<Path> recordings,
    Set<Language> languages,
    Optional<Path> journal,
    DatabaseSettings database,
    ChosenProvider provider,
    List<ChosenProvider> formerProviders,
    Duration lease,
    Duration reconcileEvery,
    Duration refundEvery,
    LocalTime checkAt,
    Duration checkBack,
    VelocityLimits limits,
    Optional<WebhookDoor> webhooks,
    Optional<LinkSettings> links,
    Duration linksEvery,
    Duration lookAtLinksEvery,
    Duration drainLimit,
    Checkpoints checkpoints) {

  /**
   * Reads it.
   *
   * @throws CannotStart where something is missing or wrong
   */
  public static Config from(Settings settings) {
    return new Config(
        settings.privateHost(
            "REDROSE_CARD_AGI_HOST", "127.0.0.1", "FastAGI carries card digits unencrypted"),
        settings.port("REDROSE_CARD_AGI_PORT", 4574),
        settings.port("REDROSE_HEALTH_PORT", 9102),
        settings.folder("REDROSE_AUDIO_DIR"),
        settings.find("REDROSE_RECORDINGS_DIR").map(Path::of),
        settings.read("REDROSE_LANGUAGES", Language.BY_DEFAULT, Language::listed, Language.LISTED),
        settings.find("REDROSE_JOURNAL_DIR").map(Path::of),
        DatabaseSettings.from(settings, RoleMatrix.GATEWAY, "payment-gateway"),
        ChosenProvider.from(settings),
        ChosenProvider.former(settings),
        seconds(settings, "REDROSE_LEASE_SECONDS", 60),
        seconds(settings, "REDROSE_RECONCILE_SECONDS", 30),
        seconds(settings, "REDROSE_REFUND_SECONDS", 5),
        time(settings, "REDROSE_CHECK_AT", "02:30"),
        days(settings, "REDROSE_CHECK_DAYS", 7),
        limits(settings),
        WebhookDoor.from(settings),
        links(settings),
        seconds(settings, "REDROSE_LINK_SECONDS", 3),
        lookAtLinksEvery(settings),
        seconds(settings, "REDROSE_DRAIN_SECONDS", 900),
        settings.find("REDROSE_FAILPOINT").map(Checkpoints::haltingAt).orElse(Checkpoints.NONE));
  }

  /** Payers come in by the same door as the provider's news, which tells that they have paid. */
  private static Optional<LinkSettings> links(Settings settings) {
    var base = settings.encryptedAddress("REDROSE_PAY_LINK_URL", "payers");
    if (base.isPresent() && settings.find("REDROSE_WEBHOOK_SECRET_FILE").isEmpty()) {
      throw new CannotStart(
          "Set REDROSE_WEBHOOK_SECRET_FILE: links to pay by need the provider's news.");
    }
    var every = lookAtLinksEvery(settings);
    return base.map(
        url -> new LinkSettings(URI.create(url.toString().replaceAll("/+$", "")), every));
  }

  private static Duration lookAtLinksEvery(Settings settings) {
    return seconds(settings, "REDROSE_LINK_LOOK_SECONDS", 600);
  }

  private static VelocityLimits limits(Settings settings) {
    return new VelocityLimits(
        limit(settings, "REDROSE_LIMIT_CALLER", 10),
        limit(settings, "REDROSE_LIMIT_WITHHELD", 60),
        limit(settings, "REDROSE_LIMIT_BILL", 6),
        limit(settings, "REDROSE_LIMIT_CARD", 5),
        seconds(settings, "REDROSE_LIMIT_WINDOW_SECONDS", 3600));
  }

  private static int limit(Settings settings, String name, int byDefault) {
    int limit = settings.number(name, byDefault);
    if (limit < 0) {
      throw new CannotStart("Set " + name + " to 0 (no limit) or more: it is " + limit + ".");
    }
    return limit;
  }

  private static LocalTime time(Settings settings, String name, String byDefault) {
    var text = settings.text(name, byDefault);
    try {
      return LocalTime.parse(text);
    } catch (DateTimeParseException e) {
      throw new CannotStart(
          "Set " + name + " to a time of day such as 02:30: it is " + text + ".", e);
    }
  }

  private static Duration days(Settings settings, String name, int byDefault) {
    int days = settings.number(name, byDefault);
    if (days < 1 || days > 366) {
      throw new CannotStart("Set " + name + " to 1 to 366 days: it is " + days + ".");
    }
    return Duration.ofDays(days);
  }

  private static Duration seconds(Settings settings, String name, int byDefault) {
    int seconds = settings.number(name, byDefault);
    if (seconds < 1) {
      throw new CannotStart("Set " + name + " to 1 or more seconds: it is " + seconds + ".");
    }
    return Duration.ofSeconds(seconds);
  }
}
