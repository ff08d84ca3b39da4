package redrose.ivr.carddesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import redrose.requests.PaymentOutcome;
import redrose.requests.PaymentState;

class CardOutcomeTest {
  private static CardOutcome of(String returned, PaymentState state) {
    return CardOutcome.of(returned, Optional.of(new PaymentOutcome(state, "12345678", 4250)));
  }

  @ParameterizedTest
  @CsvSource({"paid", "unknown", "away", "declined", "gone", "''"})
  void paidIsWhatTheStoreSaysWhateverWasReturned(String returned) {
    assertThat(of(returned, PaymentState.PAID)).isEqualTo(new CardOutcome.Paid("12345678", 4250));
  }

  @ParameterizedTest
  @EnumSource(
      value = PaymentState.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"PAID", "CANCELLED", "EXPIRED"})
  void whatIsNotSettledIsNeverCalledAFailure(PaymentState state) {
    for (var returned : new String[] {"paid", "declined", "cancelled", "refused", "away", "gone"}) {
      assertThat(of(returned, state)).isInstanceOf(CardOutcome.Unknown.class);
    }
  }

  @Test
  void aSettledPaymentWithoutMoneyIsToldApartByTheGatewaysWord() {
    assertThat(of("declined", PaymentState.CANCELLED)).isEqualTo(new CardOutcome.Declined());
    assertThat(of("too_many", PaymentState.CANCELLED)).isEqualTo(new CardOutcome.TooMany(false));
    assertThat(of("cancelled", PaymentState.CANCELLED)).isEqualTo(new CardOutcome.Stopped(false));
    assertThat(of("adviser", PaymentState.CANCELLED)).isEqualTo(new CardOutcome.Stopped(true));
    assertThat(of("refused", PaymentState.CANCELLED)).isEqualTo(new CardOutcome.Unavailable());
    assertThat(of("gone", PaymentState.EXPIRED)).isEqualTo(new CardOutcome.Stopped(false));
  }

  @Test
  void withoutAPaymentNothingWasBegun() {
    assertThat(CardOutcome.of("busy", Optional.empty()))
        .isEqualTo(new CardOutcome.AlreadyUnderWay());
    assertThat(CardOutcome.of("too_many", Optional.empty()))
        .isEqualTo(new CardOutcome.TooMany(false));
    assertThat(CardOutcome.of("too_many_withheld", Optional.empty()))
        .isEqualTo(new CardOutcome.TooMany(true));
    assertThat(CardOutcome.of("gone", Optional.empty())).isEqualTo(new CardOutcome.Stopped(false));
    assertThat(CardOutcome.of("away", Optional.empty())).isEqualTo(new CardOutcome.Unavailable());
    assertThat(CardOutcome.of("refused", Optional.empty()))
        .isEqualTo(new CardOutcome.Unavailable());
  }
}
