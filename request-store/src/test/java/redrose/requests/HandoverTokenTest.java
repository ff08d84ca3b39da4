package redrose.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HandoverTokenTest {
  @Test
  void aTokenIs32RandomBytesThatFitIntoAnAddress() {
    var token = HandoverToken.random();

    assertThat(token.value()).matches("[A-Za-z0-9_-]{43}");
    assertThat(token.value()).isNotEqualTo(HandoverToken.random().value());
  }

  @Test
  void bothSidesOfTheHandOverHashItAlike() {
    var token = HandoverToken.random();

    assertThat(HandoverToken.of(token.value()).hash()).isEqualTo(token.hash());
  }

  @Test
  void theHashIsSha256() {
    // FIPS 180-4, the example message "abc"
    assertThat(HexFormat.of().formatHex(HandoverToken.of("abc").hash()))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void itDoesNotShowItself() {
    var token = HandoverToken.random();

    assertThat(token.toString()).doesNotContain(token.value());
  }
}
