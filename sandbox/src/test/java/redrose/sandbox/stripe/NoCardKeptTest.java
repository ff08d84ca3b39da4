package redrose.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static redrose.sandbox.stripe.Simulated.thrown;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.stripe.exception.CardException;
import com.stripe.model.PaymentMethod;
import com.stripe.net.RequestOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import redrose.sandbox.stripe.Simulated.Card;

class NoCardKeptTest {
  private final Logger logger = (Logger) LoggerFactory.getLogger("redrose.sandbox.stripe");
  private final Level level = logger.getLevel();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Simulated simulated = new Simulated();

  @BeforeEach
  void listen() {
    log.start();
    logger.setLevel(Level.TRACE);
    logger.addAppender(log);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(log);
    logger.setLevel(level);
    simulated.close();
  }

  @Test
  void neitherTheLogNorTheLedgerNorAnEventHoldsTheNumber() throws Exception {
    Card card = Card.good();
    RequestOptions key = Simulated.key("tokenise:p-1:1");
    PaymentMethod method = simulated.stripe.v1().paymentMethods().create(card.params(), key);
    simulated.stripe.v1().paymentMethods().create(card.params(), key);
    simulated.confirm(simulated.open(1000), method);
    thrown(CardException.class, () -> simulated.tokenise(card.cvc("1")));

    assertThat(log.list).isNotEmpty();
    assertThat(log.list.toString()).doesNotContain(card.first());
    assertThat(simulated.control.ledger().toString()).doesNotContain(card.first());
    assertThat(simulated.stripe.v1().events().list().toJson()).doesNotContain(card.first());
    assertThat(method.toJson()).doesNotContain(card.first());
  }
}
