package redrose.gateway.charge;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import redrose.requests.LeaseLost;

/** Keeps a payment's lease for as long as its worker lives, however long the caller takes. */
final class Heartbeat implements AutoCloseable {
  private final CountDownLatch stopped = new CountDownLatch(1);

  private Heartbeat() {}

  /** Renews three times a lease. */
  static Heartbeat start(LeasedPayment payment, Duration lease) {
    var heartbeat = new Heartbeat();
    Thread.ofVirtual().name("lease").start(() -> heartbeat.beat(payment, lease.toMillis() / 3));
    return heartbeat;
  }

  private void beat(LeasedPayment payment, long everyMs) {
    try {
      while (!stopped.await(everyMs, TimeUnit.MILLISECONDS)) {
        payment.renew();
      }
    } catch (LeaseLost _) {
      // the worker is told at its next step
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops without interrupting: an interrupt inside a socket call would break the connection. */
  @Override
  public void close() {
    stopped.countDown();
  }
}
