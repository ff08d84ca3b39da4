package redrose.sandbox.crash.line;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import redrose.requests.Bill;
import redrose.requests.HandoverToken;
import redrose.requests.Interaction;
import redrose.requests.PaymentRequest;
import redrose.requests.StoreFailure;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.DatabaseSettings;
import redrose.requests.postgres.InteractionEvents;
import redrose.requests.postgres.KnownPayments;
import redrose.requests.postgres.LinkOrders;
import redrose.requests.postgres.PaymentRequests;
import redrose.requests.postgres.RoleMatrix;

/** Writes what callers agreed to pay, as ivr-core does and under its role. */
public final class Bills implements AutoCloseable {
  private static final String FUND = "social-care";
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int PAUSE_MS = 200;

  private final Database store;

  /** Lends what a caller brings to the card desk. */
  public record Ticket(UUID request, String token, String uniqueId) {}

  public Bills(DatabaseServer server) {
    store =
        Database.open(
            DatabaseSettings.of(
                server.url(server.port()),
                RoleMatrix.IVR,
                DatabaseServer.password(RoleMatrix.IVR),
                "crash-test"),
            new SimpleMeterRegistry());
  }

  /** Commits a request to pay, and says what to bring. Waits for a database that is away. */
  public Ticket request(int call, String reference, long pence) {
    return patiently(() -> write(call, reference, pence));
  }

  /**
   * The same for somebody who rings again about a bill: nobody is led to the card desk while a
   * payment of it is being checked, or where it has been paid.
   */
  public Optional<Ticket> requestAgain(int call, String reference, long pence) {
    return patiently(
        () ->
            new KnownPayments(store)
                    .inTheWay(new Bill(FUND, reference), pence, Duration.ofDays(1))
                    .filter(known -> !known.isOpenLink())
                    .isPresent()
                ? Optional.empty()
                : Optional.of(write(call, reference, pence)));
  }

  /** Asks for a link to pay a request. */
  public void orderLink(UUID request) {
    patiently(
        () -> {
          new LinkOrders(store).order(request);
          return true;
        });
  }

  private static <T> T patiently(Supplier<T> work) {
    long untilNs = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return work.get();
      } catch (StoreFailure e) {
        if (System.nanoTime() > untilNs) {
          throw e;
        }
        Signals.pause(PAUSE_MS);
      }
    }
  }

  private Ticket write(int call, String reference, long pence) {
    var interaction =
        Interaction.call(
                "+4477%08d".formatted(call), // can be sent a link
                "1000",
                "1763770000." + UUID.randomUUID(),
                Instant.now())
            .speaking("en");
    new InteractionEvents(store).append(List.of(interaction), List.of());
    var request = PaymentRequest.of(interaction, FUND, reference, pence);
    var token = HandoverToken.random();
    new PaymentRequests(store).insert(request, token);
    return new Ticket(request.id(), token.value(), request.asteriskUniqueId());
  }

  @Override
  public void close() {
    store.close();
  }
}
