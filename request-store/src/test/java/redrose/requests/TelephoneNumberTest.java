package redrose.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneNumberTest {
  @ParameterizedTest
  @CsvSource({
    "01772 533533, +441772533533",
    "0044 20 7946 0000, +442079460000",
    "+447700900123, +447700900123",
    "03001236701, +443001236701",
    "0169772333, +44169772333"
  })
  void landlinesMobilesAndBusinessesAtTheirPriceMayBeRung(String presented, String full) {
    assertThat(TelephoneNumber.of(presented)).map(TelephoneNumber::e164).contains(full);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "09061234567",
        "08712345678",
        "07012345678",
        "05512345678",
        "+33123456789",
        "999",
        "",
        "anonymous",
        "0177253353312"
      })
  void whatEarnsSomebodyMoneyOrIsNoNumberHereMayNot(String presented) {
    assertThat(TelephoneNumber.of(presented)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"01772533533", "07700900123"})
  void itPrintsItsLastThreeDigitsOnly(String presented) {
    var number = TelephoneNumber.of(presented).orElseThrow();
    assertThat(number.toString()).endsWith(presented.substring(8)).doesNotContain("533533", "900");
    assertThat(number.national()).isEqualTo(presented);
  }
}
