package redrose.gateway.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class CardTest {
  private static final YearMonth JUNE_2026 = YearMonth.of(2026, 6);

  @Test
  void aCardIsGoodToTheEndOfItsMonth() throws Exception {
    var expiry = CardExpiry.read("0626".toCharArray(), JUNE_2026);
    assertThat(expiry.month()).isEqualTo(6);
    assertThat(expiry.year()).isEqualTo(2026);
    assertThatThrownBy(() -> CardExpiry.read("0526".toCharArray(), JUNE_2026))
        .hasMessage("EXPIRED");
  }

  @Test
  void anExpiryDateIsAMonthAndTwoDigitsOfAYear() {
    assertThatThrownBy(() -> CardExpiry.read("1326".toCharArray(), JUNE_2026))
        .hasMessage("MISTYPED");
    assertThatThrownBy(() -> CardExpiry.read("0027".toCharArray(), JUNE_2026))
        .hasMessage("MISTYPED");
    assertThatThrownBy(() -> CardExpiry.read("627".toCharArray(), JUNE_2026))
        .hasMessage("TOO_SHORT");
    assertThatThrownBy(() -> CardExpiry.read("062027".toCharArray(), JUNE_2026))
        .hasMessage("TOO_LONG");
  }

  @Test
  void aSecurityCodeHasFourDigitsOnAmexAndThreeElsewhere() throws Exception {
    assertThat(SecurityCode.read("123".toCharArray(), CardBrand.VISA)).hasToString("***");
    assertThat(SecurityCode.read("1234".toCharArray(), CardBrand.AMEX)).hasToString("***");
    assertThatThrownBy(() -> SecurityCode.read("123".toCharArray(), CardBrand.AMEX))
        .hasMessage("TOO_SHORT");
    assertThatThrownBy(() -> SecurityCode.read("1234".toCharArray(), CardBrand.MASTERCARD))
        .hasMessage("TOO_LONG");
  }

  @Test
  void closingACardWipesAllOfIt() throws Exception {
    var number = CardNumber.read(("42424242" + "42424242").toCharArray());
    var expiry = CardExpiry.read("1229".toCharArray(), JUNE_2026);
    var code = SecurityCode.read("987".toCharArray(), CardBrand.VISA);
    var card = new Card(number, expiry, code);
    assertThat(card).hasToString("Visa ending 4242");
    card.close();
    assertThat(number.digits().memory()).containsOnly('\0');
    assertThat(expiry.digits().memory()).containsOnly('\0');
    assertThat(code.digits().memory()).containsOnly('\0');
    assertThatThrownBy(code::lendToProvider).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anEntryWithAnythingButDigitsIsRefusedWithoutShowingIt() {
    assertThatThrownBy(() -> SecurityCode.read("12*".toCharArray(), CardBrand.VISA))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("12");
  }
}
