package redrose.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import redrose.gateway.provider.DeclineReason;

/** A caller hears what is true of the decline, and no more than that. */
class DeclineWordsTest {
  @ParameterizedTest
  @CsvSource({
    "NOT_SUPPORTED, card.declined.kind",
    "EXPIRED, card.declined.expired",
    "WRONG_EXPIRY, card.declined.expired",
    "DO_NOT_HONOUR, card.declined.other"
  })
  void whatIsKnownIsSaid(DeclineReason reason, String key) {
    assertThat(DeclineWords.of(reason).key()).isEqualTo(key);
  }

  @ParameterizedTest
  @EnumSource(DeclineReason.class)
  void everyReasonHasWords(DeclineReason reason) {
    assertThat(DeclineWords.of(reason).key()).startsWith("card.declined.");
  }
}
