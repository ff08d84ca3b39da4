package redrose.ivr.bills.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
  private final AtomicLong nowNs = new AtomicLong();
  private final CircuitBreaker breaker = new CircuitBreaker(2, Duration.ofSeconds(30), nowNs::get);

  @Test
  void afterSoManyFailuresInARowNobodyAsksForAWhileAndThenOne() {
    breaker.failed();
    breaker.answered();
    breaker.failed();
    assertThat(breaker.mayAsk()).isTrue();
    breaker.failed();
    assertThat(breaker.mayAsk()).isFalse();

    nowNs.addAndGet(Duration.ofSeconds(30).toNanos());
    assertThat(breaker.mayAsk()).isTrue();
    assertThat(breaker.mayAsk()).isFalse();
    breaker.answered();
    assertThat(breaker.mayAsk()).isTrue();
  }
}
