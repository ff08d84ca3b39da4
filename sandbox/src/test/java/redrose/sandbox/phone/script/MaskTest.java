package redrose.sandbox.phone.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskTest {
  @Test
  void ordinaryKeysAreShown() {
    assertThat(Mask.of("1", false)).isEqualTo("1");
    assertThat(Mask.of("500123458#", false)).isEqualTo("500123458#");
  }

  @Test
  void aRunOfDigitsAsLongAsACardsIsNot() {
    assertThat(Mask.of("1".repeat(12) + "#", false)).isEqualTo("•".repeat(13));
  }

  @Test
  void nothingThatAnswersACardQuestionIsShown() {
    assertThat(Mask.of("123#", true)).isEqualTo("••••");
  }

  @Test
  void aStepDoesNotTellItsKeys() {
    assertThat(new Step.Press(3, "123#").toString()).doesNotContain("123");
  }
}
