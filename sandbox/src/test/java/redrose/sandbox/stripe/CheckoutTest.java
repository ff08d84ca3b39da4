package redrose.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static redrose.sandbox.stripe.Simulated.thrown;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckoutTest {
  private final Simulated simulated = new Simulated();

  @AfterEach
  void close() {
    simulated.close();
  }

  private static SessionCreateParams.Builder params(Duration life) {
    var price =
        LineItem.PriceData.builder()
            .setCurrency("gbp")
            .setUnitAmount(4250L)
            .setProductData(LineItem.PriceData.ProductData.builder().setName("A bill").build())
            .build();
    return SessionCreateParams.builder()
        .setMode(SessionCreateParams.Mode.PAYMENT)
        .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
        .addLineItem(LineItem.builder().setPriceData(price).setQuantity(1L).build())
        .setPaymentIntentData(PaymentIntentData.builder().putMetadata("payment", "p-1").build())
        .setExpiresAt(Instant.now().plus(life).getEpochSecond())
        .setSuccessUrl("https://example.org/done");
  }

  private Session open() throws StripeException {
    return simulated.stripe.v1().checkout().sessions().create(params(Duration.ofHours(2)).build());
  }

  private Session again(Session session) throws StripeException {
    return simulated.stripe.v1().checkout().sessions().retrieve(session.getId());
  }

  @Test
  void aPageIsPaidOnceAndItsIntentHasTheMetadata() throws StripeException {
    var session = open();
    assertThat(session.getStatus()).isEqualTo("open");
    assertThat(session.getUrl()).isNotBlank();
    assertThat(session.getPaymentIntent()).isNull();

    assertThat(simulated.control.payOnPage(session.getId(), true)).isFalse();
    assertThat(again(session).getStatus()).isEqualTo("open");
    assertThat(simulated.control.payOnPage(session.getId(), false)).isTrue();
    var paid = again(session);
    assertThat(paid.getStatus()).isEqualTo("complete");
    assertThat(paid.getPaymentStatus()).isEqualTo("paid");
    assertThat(paid.getUrl()).isNull();
    var intent = simulated.stripe.v1().paymentIntents().retrieve(paid.getPaymentIntent());
    assertThat(intent.getAmountReceived()).isEqualTo(4250);
    assertThat(intent.getMetadata()).containsEntry("payment", "p-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulated.control.payOnPage(session.getId(), false));
  }

  @Test
  void aPageThatWasExpiredCannotBePaidNorExpiredAgain() throws StripeException {
    var session = open();
    simulated.control.payOnPage(session.getId(), true);
    assertThat(simulated.stripe.v1().checkout().sessions().expire(session.getId()).getStatus())
        .isEqualTo("expired");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulated.control.payOnPage(session.getId(), false));
    thrown(
        InvalidRequestException.class,
        () -> simulated.stripe.v1().checkout().sessions().expire(session.getId()));
    var intent = simulated.stripe.v1().paymentIntents().retrieve(again(session).getPaymentIntent());
    assertThat(intent.getStatus()).isEqualTo("canceled");
  }

  @Test
  void aPageThatIsPaidCannotBeExpired() throws StripeException {
    var session = open();
    simulated.control.payOnPage(session.getId(), false);
    assertThat(
            thrown(
                InvalidRequestException.class,
                () -> simulated.stripe.v1().checkout().sessions().expire(session.getId())))
        .hasMessageContaining("complete");
  }

  @ParameterizedTest
  @ValueSource(ints = {29, 24 * 60 + 5})
  void aPageEndsAfterHalfAnHourAtLeastAndADayAtMost(int minutes) {
    var params = params(Duration.ofMinutes(minutes)).build();
    thrown(
        InvalidRequestException.class,
        () -> simulated.stripe.v1().checkout().sessions().create(params));
  }

  @Test
  void whatIsNotSimulatedIsRefused() {
    var params = params(Duration.ofHours(1)).setAllowPromotionCodes(true).build();
    thrown(
        InvalidRequestException.class,
        () -> simulated.stripe.v1().checkout().sessions().create(params));
  }
}
