package redrose.gateway.charge;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import redrose.gateway.provider.CardProvider;
import redrose.requests.Payment;
import redrose.requests.postgres.Payments;

/**
 * What every worker on a payment needs.
 *
 * @param lease how long a worker may be silent before another takes its payment over
 */
public record ChargeTools(
    Payments payments,
    CardProvider provider,
    Duration lease,
    Checkpoints checkpoints,
    MeterRegistry registry) {

  LeasedPayment leased(Payment payment) {
    return new LeasedPayment(payments, checkpoints, registry, payment);
  }

  ChargeSteps steps(LeasedPayment payment) {
    return new ChargeSteps(payment, provider, checkpoints);
  }

  void count(String worker, ChargeResult result) {
    var name = result.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    registry.counter("redrose.gateway.charges", "worker", worker, "result", name).increment();
  }
}
