package redrose.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardScrubberTest {
  // test numbers that card schemes publish, cut in two so that no whole one stands in this file
  private static final String VISA = "42424242" + "42424242";
  private static final String AMEX = "378282" + "246310005";

  @ParameterizedTest(name = "pattern {index}")
  @ValueSource(
      strings = {
        "%s",
        "card %s.",
        "pan=%s;",
        "card%sx",
        "\"%s\"",
        "%s 123",
        "0007%s",
        "%s1225123",
        "a\n%s\nb"
      })
  void aCardNumberIsMaskedWhereverItStands(String pattern) {
    assertThat(CardScrubber.scrub(pattern.formatted(VISA)).contains(VISA)).isFalse();
    assertThat(CardScrubber.scrub(pattern.formatted(AMEX)).contains(AMEX)).isFalse();
  }

  @ParameterizedTest(name = "separator {index}")
  @ValueSource(strings = {" ", "-", "."})
  void aCardNumberInGroupsIsMasked(String separator) {
    var grouped = VISA.replaceAll("(....)(?!$)", "$1" + separator);

    assertThat(CardScrubber.scrub("card " + grouped + " used").equals("card [card] used")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing here",
        "12 pence",
        "reference 500123458",
        "+441772123456",
        "2026-11-22T01:56:12.123456Z",
        "01234567-8901-7234-8567-890123456789",
        "1111111111111",
        "channel 1763776000.123",
        "pi_3NxyZ42a17"
      })
  void everythingElseIsLeftAlone(String text) {
    assertThat(CardScrubber.scrub(text)).isEqualTo(text);
  }
}
