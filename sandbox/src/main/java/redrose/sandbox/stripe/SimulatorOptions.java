package redrose.sandbox.stripe;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The simulated account.
 *
 * @param secretKey the only API key that is let in
 * @param motoEnabled whether Stripe has allowed payments by telephone on the account; if not,
 *     {@code moto} is a parameter that Stripe doesn't know
 * @param rawCardsEnabled whether Stripe has allowed card numbers from the account's own servers
 * @param unlistedCards whether cards that are not on Stripe's testing page succeed, as on a live
 *     account, rather than being refused as live cards in test mode
 * @param webhook where events go, if anywhere
 * @param searchLag how long an intent takes to be found by search (Stripe: under a minute, more in
 *     an outage)
 * @param clock what time it is
 * @param state where the account is kept from run to run, if it is
 */
public record SimulatorOptions(
    String secretKey,
    boolean motoEnabled,
    boolean rawCardsEnabled,
    boolean unlistedCards,
    Optional<Webhook> webhook,
    Duration searchLag,
    InstantSource clock,
    Optional<Path> state) {

  /**
   * A webhook endpoint.
   *
   * @param url where events are posted
   * @param secret {@code whsec_…}, what they are signed with
   */
  public record Webhook(URI url, String secret) {
    @Override
    public String toString() {
      return url.toString();
    }
  }

  /** An account that may do all that a telephone payment needs, with {@code secretKey}. */
  public static SimulatorOptions of(String secretKey) {
    return new SimulatorOptions(
        secretKey,
        true,
        true,
        false,
        Optional.empty(),
        Duration.ofMinutes(1),
        InstantSource.system(),
        Optional.empty());
  }

  /** The same account with or without MOTO. */
  public SimulatorOptions motoEnabled(boolean enabled) {
    return new SimulatorOptions(
        secretKey, enabled, rawCardsEnabled, unlistedCards, webhook, searchLag, clock, state);
  }

  /** The same account with or without access for raw card numbers. */
  public SimulatorOptions rawCardsEnabled(boolean enabled) {
    return new SimulatorOptions(
        secretKey, motoEnabled, enabled, unlistedCards, webhook, searchLag, clock, state);
  }

  /** The same account, letting cards succeed that Stripe's testing page doesn't list, or not. */
  public SimulatorOptions unlistedCards(boolean succeed) {
    return new SimulatorOptions(
        secretKey, motoEnabled, rawCardsEnabled, succeed, webhook, searchLag, clock, state);
  }

  /** The same account with its events posted to {@code url}. */
  public SimulatorOptions webhook(URI url, String secret) {
    return new SimulatorOptions(
        secretKey,
        motoEnabled,
        rawCardsEnabled,
        unlistedCards,
        Optional.of(new Webhook(url, secret)),
        searchLag,
        clock,
        state);
  }

  /** The same account with this lag of search. */
  public SimulatorOptions searchLag(Duration lag) {
    return new SimulatorOptions(
        secretKey, motoEnabled, rawCardsEnabled, unlistedCards, webhook, lag, clock, state);
  }

  /** The same account with its time from {@code source}. */
  public SimulatorOptions clock(InstantSource source) {
    return new SimulatorOptions(
        secretKey, motoEnabled, rawCardsEnabled, unlistedCards, webhook, searchLag, source, state);
  }

  /** The same account, kept in {@code file} from run to run. */
  public SimulatorOptions state(Path file) {
    return new SimulatorOptions(
        secretKey,
        motoEnabled,
        rawCardsEnabled,
        unlistedCards,
        webhook,
        searchLag,
        clock,
        Optional.of(file));
  }

  /** Without the keys. */
  @Override
  public String toString() {
    return "motoEnabled=%s rawCardsEnabled=%s unlistedCards=%s webhook=%s"
        .formatted(motoEnabled, rawCardsEnabled, unlistedCards, webhook);
  }
}
