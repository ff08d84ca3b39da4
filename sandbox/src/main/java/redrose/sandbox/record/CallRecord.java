package redrose.sandbox.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import redrose.sandbox.phone.RunEnvironment;
import redrose.sandbox.stripe.SimulatorControl;

/**
 * All that is left of one call.
 *
 * @param payment what the caller was led to pay, if they came so far
 * @param report what they reported, if they did
 * @param provider what the simulator says of that payment's intent, if there is one
 * @param texts the texts that the caller gets of it, by their templates
 */
public record CallRecord(
    InteractionRecord interaction,
    Optional<PaymentRecord> payment,
    Optional<ReportRecord> report,
    Optional<JsonNode> provider,
    List<String> texts) {

  private static final long POLL_MS = 50;

  /**
   * Waits until the record of a call is complete, its payment settled if it has one, and reads it.
   *
   * @param callerNumber who rang
   * @param rangAt when; the latest call from that number since then is meant
   * @param limit how long the record may take after the call has ended
   * @throws IOException when there is no complete record by then
   */
  public static CallRecord await(
      RunEnvironment environment, String callerNumber, Instant rangAt, Duration limit)
      throws IOException, SQLException, InterruptedException {
    try (StoreReader store = StoreReader.open(environment)) {
      long end = System.nanoTime() + limit.toNanos();
      Optional<CallRecord> record = Optional.empty();
      while (record.filter(CallRecord::isSettled).isEmpty() && System.nanoTime() < end) {
        Thread.sleep(POLL_MS);
        record = read(environment, store, callerNumber, rangAt);
      }
      return record.orElseThrow(
          () ->
              new IOException(
                  "The request store has no complete record of the call from " + callerNumber));
    }
  }

  private boolean isSettled() {
    return payment.isEmpty() || payment.get().isSettled();
  }

  /** The record as it stands, if the interaction has ended. */
  private static Optional<CallRecord> read(
      RunEnvironment environment, StoreReader store, String callerNumber, Instant rangAt)
      throws SQLException {
    Optional<UUID> id = store.latestInteraction(callerNumber, rangAt);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    InteractionRecord interaction = store.interaction(id.get());
    if (interaction.endedAt().isEmpty() || store.isLinkUnderWay(id.get())) {
      return Optional.empty();
    }
    Optional<PaymentRecord> payment = store.payment(interaction.id());
    Optional<JsonNode> provider =
        payment.flatMap(PaymentRecord::providerId).flatMap(one -> intent(environment, one));
    return Optional.of(
        new CallRecord(
            interaction,
            payment,
            store.report(interaction.id()),
            provider,
            store.texts(interaction.id())));
  }

  private static Optional<JsonNode> intent(RunEnvironment environment, String id) {
    JsonNode intents = new SimulatorControl(environment.simulator()).ledger().path("intents");
    return StreamSupport.stream(intents.spliterator(), false)
        .filter(intent -> intent.path("id").asText().equals(id))
        .findFirst();
  }
}
