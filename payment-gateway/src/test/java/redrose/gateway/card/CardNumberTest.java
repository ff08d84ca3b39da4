package redrose.gateway.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are the schemes' published test numbers, shown in test names by their last four. */
class CardNumberTest {
  @Test
  void everySchemeIsKnownByItsPrefix() throws Exception {
    assertThat(brandOf("4242", "424242424242")).isEqualTo(CardBrand.VISA);
    assertThat(brandOf("5555", "555555554444")).isEqualTo(CardBrand.MASTERCARD);
    assertThat(brandOf("5105", "105105105100")).isEqualTo(CardBrand.MASTERCARD);
    assertThat(brandOf("2223", "003122003222")).isEqualTo(CardBrand.MASTERCARD);
    assertThat(brandOf("2720", "999999999996")).isEqualTo(CardBrand.MASTERCARD);
    assertThat(brandOf("3782", "82246310005")).isEqualTo(CardBrand.AMEX);
    assertThat(brandOf("3400", "00000000009")).isEqualTo(CardBrand.AMEX);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "4242424, 4242, TOO_SHORT",
    "42424242, 4242424, TOO_SHORT",
    "42424242, 424242424, TOO_LONG",
    "42424242, 424242424242, TOO_LONG",
    "3782822, 4631000, TOO_SHORT",
    "37828224, 63100055, TOO_LONG",
    "55555555, 5555444, TOO_SHORT",
    "42424242, 42424243, MISTYPED",
    "24242424, 42424242, MISTYPED",
    "60111111, 11111117, WRONG_BRAND",
    "67590000, 00000000, WRONG_BRAND"
  })
  void aFaultHasItsOwnName(String front, String back, CardFault fault) {
    var thrown =
        catchThrowableOfType(CardEntryException.class, () -> CardNumber.read(keys(front, back)));
    assertThat(thrown.fault()).isEqualTo(fault);
    assertThat(thrown).hasMessageNotContaining(front);
  }

  @Test
  void everySingleWrongDigitIsNoticed() {
    for (int position = 4; position < 16; position++) {
      char[] entry = keys("42424242", "42424242");
      entry[position] = entry[position] == '9' ? '0' : (char) (entry[position] + 1);
      assertThatThrownBy(() -> CardNumber.read(entry)).hasMessage("MISTYPED");
    }
  }

  @Test
  void showsNothingButSchemeAndLastFour() throws Exception {
    try (var number = CardNumber.read(keys("55555555", "55554444"))) {
      assertThat(number).hasToString("Mastercard ending 4444");
    }
  }

  @Test
  void wipingLeavesNoDigitInMemory() throws Exception {
    var number = CardNumber.read(keys("42424242", "42424242"));
    assertThat(number.lendToProvider()).hasSize(16);
    number.close();
    assertThat(number.digits().memory()).containsOnly('\0');
    assertThat(number.lastFour()).isEqualTo("4242");
    assertThatThrownBy(number::lendToProvider).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theEntryItselfIsLeftToWhoeverFilledIt() throws Exception {
    char[] entry = keys("42424242", "42424242");
    var number = CardNumber.read(entry);
    java.util.Arrays.fill(entry, '\0');
    assertThat(number.lendToProvider()).endsWith("4242");
  }

  private static CardBrand brandOf(String front, String back) throws CardEntryException {
    try (var number = CardNumber.read(keys(front, back))) {
      return number.brand();
    }
  }

  private static char[] keys(String front, String back) {
    return (front + back).toCharArray();
  }
}
