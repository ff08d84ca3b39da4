package redrose.ivr.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a machine heard is kept, but for what could be a card's number. */
class TranscriptTest {
  private static String kept(String words) {
    return Transcript.withoutCards(List.of(words.split(" ", -1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "four two four two four two four two four two four two four two four two",
        "4242424242424242",
        "forty two forty two forty two forty two forty two forty two forty two forty two",
        "double four double four double three double three double two double two double one one"
            + " one",
        "three seven eight two eight two two four six three one oh oh oh five"
      })
  void aCardIsMasked(String number) {
    assertThat(kept("my card is " + number + " thank you"))
        .isEqualTo("my card is " + Transcript.MASK + " thank you");
  }

  @Test
  void whatIsNoCardStays() {
    assertThat(kept("outside number forty two on the a fifty nine since nine o'clock"))
        .isEqualTo("outside number forty two on the a fifty nine since nine o'clock");
    assertThat(kept("ring oh one seven seven two five three oh oh oh one"))
        .isEqualTo("ring oh one seven seven two five three oh oh oh one");
  }
}
