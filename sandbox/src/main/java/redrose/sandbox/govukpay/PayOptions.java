package redrose.sandbox.govukpay;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The simulated service.
 *
 * @param apiKey the only API key that is let in
 * @param cardDetailsAllowed whether GOV.UK Pay's support has enabled {@code moto_api}
 * @param nothingAllowed whether payments of nothing are taken
 * @param unlistedCards whether cards that are not on GOV.UK Pay's testing page succeed, as on a
 *     live service
 * @param searchLag how long a search does not know of a payment
 * @param clock what time it is
 * @param state where payments are kept from run to run, if they are
 */
public record PayOptions(
    String apiKey,
    boolean cardDetailsAllowed,
    boolean nothingAllowed,
    boolean unlistedCards,
    Duration searchLag,
    InstantSource clock,
    Optional<Path> state) {

  /** A service that may do all that a telephone payment needs. */
  public static PayOptions of(String apiKey) {
    return new PayOptions(
        apiKey,
        true,
        false,
        false,
        Duration.ofSeconds(1),
        InstantSource.system(),
        Optional.empty());
  }

  /** The same service with or without {@code moto_api}. */
  public PayOptions cardDetailsAllowed(boolean allowed) {
    return new PayOptions(apiKey, allowed, nothingAllowed, unlistedCards, searchLag, clock, state);
  }

  /** The same service that takes payments of nothing, or does not. */
  public PayOptions nothingAllowed(boolean allowed) {
    return new PayOptions(
        apiKey, cardDetailsAllowed, allowed, unlistedCards, searchLag, clock, state);
  }

  /** The same service that takes cards which are on no list, or does not. */
  public PayOptions unlistedCards(boolean succeed) {
    return new PayOptions(
        apiKey, cardDetailsAllowed, nothingAllowed, succeed, searchLag, clock, state);
  }

  /** The same service whose searches lag by that much. */
  public PayOptions searchLag(Duration lag) {
    return new PayOptions(
        apiKey, cardDetailsAllowed, nothingAllowed, unlistedCards, lag, clock, state);
  }

  /** The same service at other times. */
  public PayOptions clock(InstantSource other) {
    return new PayOptions(
        apiKey, cardDetailsAllowed, nothingAllowed, unlistedCards, searchLag, other, state);
  }

  /** The same service, its payments kept in {@code file} from run to run. */
  public PayOptions state(Path file) {
    return new PayOptions(
        apiKey,
        cardDetailsAllowed,
        nothingAllowed,
        unlistedCards,
        searchLag,
        clock,
        Optional.of(file));
  }

  @Override
  public String toString() {
    return "PayOptions[cardDetailsAllowed=" + cardDetailsAllowed + "]";
  }
}
