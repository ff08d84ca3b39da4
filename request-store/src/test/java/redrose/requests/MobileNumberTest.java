package redrose.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MobileNumberTest {
  @ParameterizedTest
  @CsvSource({
    "+447700900123, +447700900123",
    "07700900123, +447700900123",
    "00447700900123, +447700900123",
    "447700900123, +447700900123",
    "07700 900-123, +447700900123",
    "07624900123, +447624900123",
    "1800107700900123, +447700900123",
    "18001+447700900123, +447700900123",
  })
  void aMobileIsKnownHoweverTheNetworkPresentsIt(String presented, String e164) {
    assertThat(MobileNumber.of(presented)).contains(new MobileNumber(e164));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "anonymous", "01772533533", "+441772533533", "18001", "1800101772533533",
        "07012345678", "07612345678", "+33612345678", "0770090012", "077009001234", "+4407700900123"
      })
  void anythingElseGetsNoText(String presented) {
    assertThat(MobileNumber.of(presented)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+447700900123"})
  void aNumberIsNotPrinted(String e164) {
    assertThat(new MobileNumber(e164)).hasToString("+447••••••123");
  }
}
