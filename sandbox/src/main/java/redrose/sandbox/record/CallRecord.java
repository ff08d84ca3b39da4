package redrose.sandbox.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import redrose.sandbox.phone.RunEnvironment;
import redrose.sandbox.stripe.SimulatorControl;

/**
 * All that is left of one call.
 *
 * @param payment what the caller was led to pay, if they came so far
 * @param provider what the simulator says of that payment's intent, if there is one
 */
public record CallRecord(
    InteractionRecord interaction, Optional<PaymentRecord> payment, Optional<JsonNode> provider) {

  private static final long POLL_MS = 50;

  /**
   * Waits until the record of the latest call from {@code callerNumber} is complete and reads it.
   *
   * @param limit how long the record may take after the call has ended
   * @throws IOException when there is no complete record by then
   */
  public static CallRecord await(RunEnvironment environment, String callerNumber, Duration limit)
      throws IOException, SQLException, InterruptedException {
    try (StoreReader store = StoreReader.open(environment)) {
      long end = System.nanoTime() + limit.toNanos();
      do {
        Optional<UUID> id = store.latestInteraction(callerNumber);
        if (id.isPresent()) {
          InteractionRecord interaction = store.interaction(id.get());
          if (interaction.endedAt().isPresent()) {
            return read(environment, store, interaction);
          }
        }
        Thread.sleep(POLL_MS);
      } while (System.nanoTime() < end);
    }
    throw new IOException(
        "The request store has no complete record of the call from " + callerNumber);
  }

  private static CallRecord read(
      RunEnvironment environment, StoreReader store, InteractionRecord interaction)
      throws SQLException {
    Optional<PaymentRecord> payment = store.payment(interaction.id());
    Optional<JsonNode> provider =
        payment.flatMap(PaymentRecord::providerId).flatMap(id -> intent(environment, id));
    return new CallRecord(interaction, payment, provider);
  }

  private static Optional<JsonNode> intent(RunEnvironment environment, String id) {
    JsonNode intents = new SimulatorControl(environment.simulator()).ledger().path("intents");
    return StreamSupport.stream(intents.spliterator(), false)
        .filter(intent -> intent.path("id").asText().equals(id))
        .findFirst();
  }
}
