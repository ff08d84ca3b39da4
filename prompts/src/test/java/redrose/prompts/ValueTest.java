package redrose.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {"1 = £0.01", "4250 = £42.50", "123456789 = £1,234,567.89"})
  void moneyIsWrittenInPounds(long amountPence, String written) {
    assertThat(Value.money(amountPence).written()).isEqualTo(written);
  }

  @Test
  void aDateIsWrittenWithoutItsYear() {
    assertThat(Value.date(LocalDate.parse("2026-11-22")).written()).isEqualTo("22 November");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "424", "42424", "4111 1111", "x242"})
  void aCardsEndingIsNeverMoreOrOtherThanFourDigits(String digits) {
    assertThatIllegalArgumentException().isThrownBy(() -> Value.cardEnding(digits));
  }

  @Test
  void noCardPromptCanSayMoreOfACardThanItsEnding() throws IllegalAccessException {
    for (var field : CardPrompts.class.getFields()) {
      var prompt = (Prompt) field.get(null);
      assertThat(prompt.variables())
          .as(prompt.key())
          .allMatch(
              each ->
                  Arrays.asList(Value.Money.class, Value.CardEnding.class).contains(each.kind()));
    }
  }

  @Test
  void whatCannotBeSpokenIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Value.money(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> Value.digits("12a"));
    assertThatIllegalArgumentException().isThrownBy(() -> Value.reference("?!"));
    assertThatIllegalArgumentException().isThrownBy(() -> Value.text(" "));
  }
}
