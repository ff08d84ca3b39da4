package redrose.ivr.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redrose.prompts.Language;
import redrose.requests.funds.ReferenceCheck;

class DirectoryReaderTest {
  private static final String GOOD =
      """
      adviser-desk: advisers
      funds:
        - {code: care, name: Care, ledger-code: C1, vat: outside-scope, min-pence: 100, max-pence: 500, reference: {mask: "####"}}
      services:
        - {code: invoice, fund: care, name: {en: "an invoice"}, bill: {en: "invoice"}}
      """;

  @Test
  void aDirectoryIsReadWhole() {
    var service = WhoDoesWhatTest.read(GOOD).services().getFirst();
    assertThat(service.name(Language.EN)).isEqualTo("an invoice");
    assertThat(service.fund().maxPence()).isEqualTo(500);
  }

  @Test
  void theBundledDirectoryHoldsAndKnowsPublishedReferences() {
    var services = DirectoryReader.bundled().services();
    assertThat(services).hasSize(7);
    assertThat(services.get(0).fund().reference().check("500123458"))
        .isEqualTo(new ReferenceCheck.Valid("500123458"));
    assertThat(services.get(1).fund().reference().check("12345673"))
        .isEqualTo(new ReferenceCheck.Valid("BJ12345673"));
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    var wrong =
        GOOD.replace("min-pence: 100", "min-pence: 900")
            .replace("adviser-desk: advisers", "adviser-desk: The Advisers");
    assertThatThrownBy(() -> WhoDoesWhatTest.read(wrong))
        .isInstanceOf(DirectoryInvalid.class)
        .hasMessageContaining("test.yaml can't be used")
        .hasMessageContaining(
            "line 3, funds[0].max-pence: is 500 and the least is 900: make it 900 or more")
        .hasMessageContaining("line 5, services[0].fund: there is no care in funds that holds")
        .hasMessageContaining("line 1, adviser-desk: not a desk's name");
  }

  @Test
  void aServiceWithoutANameInALanguageIsADeadEnd() {
    assertThatThrownBy(
            () -> WhoDoesWhatTest.read(GOOD.replace("name: {en: \"an invoice\"}", "name: {}")))
        .hasMessageContaining("line 5, services[0].name.en: is missing: give it");
  }

  @Test
  void twoServicesOfOneCodeAreRefused() {
    assertThatThrownBy(
            () ->
                WhoDoesWhatTest.read(
                    GOOD + "  - {code: invoice, fund: care, name: {en: b}, bill: {en: b}}\n"))
        .hasMessageContaining("line 6, services[1].code: invoice is used twice");
  }

  @Test
  void anUnknownFieldIsRefusedWithItsLine() {
    assertThatThrownBy(() -> WhoDoesWhatTest.read(GOOD.replace("code: invoice", "kode: invoice")))
        .hasMessageContaining("line 5")
        .hasMessageContaining("there is no field kode here: it is one of bill, code, fund, name");
  }

  @Test
  void aFundCanBeClosedWithWhatCallersAreToldInstead() {
    var closed = GOOD.replace("}}\nservices", "}, closed: {en: Not this week.}}\nservices");
    assertThat(WhoDoesWhatTest.read(GOOD).services().getFirst().closed(Language.EN)).isEmpty();
    assertThat(WhoDoesWhatTest.read(closed).services().getFirst().closed(Language.EN))
        .contains("Not this week.");
    assertThatThrownBy(() -> WhoDoesWhatTest.read(closed.replace("en: Not", "pl: Not")))
        .hasMessageContaining("line 3, funds[0].closed.en: is missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          min-pence: 100         | min-pence: lots          | line 3: lots stands where a whole number belongs
          max-pence: 500         | max-pence: 999999999     | funds[0].max-pence: is 999999999: make it 99999999 or less
          min-pence: 100         | min-pence: 0             | funds[0].min-pence: is 0: make it 1 or more
          min-pence: 100         | min-pence: "100"         | line 3: 100 stands where a whole number belongs
          name: Care             | name: 7                  | line 3: 7 stands where a text, in quotes, belongs
          code: care, name       | code: Care home, name    | funds[0].code: Care home is no code
          mask: "####"           | mask: "##@"              | funds[0].reference: a mask has an @ exactly where
          mask: "####"           | mask: "#############"    | funds[0].reference.mask: has 13 keys
          code: invoice, fund    | code: a, code: b, fund   | Duplicate field
          en: "an invoice"       | en: [a, b]               | line 5
          """)
  void eachMistakeIsSaidWithItsPlaceAndItsMend(String right, String wrong, String said) {
    assertThat(GOOD).contains(right);
    assertThatThrownBy(() -> WhoDoesWhatTest.read(GOOD.replace(right, wrong)))
        .isInstanceOf(DirectoryInvalid.class)
        .hasMessageContaining(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "- a list", "{", "just words"})
  void whatIsNoDirectoryIsSaidInASentence(String yaml) {
    assertThatThrownBy(() -> WhoDoesWhatTest.read(yaml))
        .isInstanceOf(DirectoryInvalid.class)
        .hasMessageStartingWith("test.yaml can't be used");
  }

  @Test
  void anUnknownVatRuleNamesTheOnesThereAre() {
    assertThatThrownBy(() -> WhoDoesWhatTest.read(GOOD.replace("outside-scope", "none")))
        .hasMessageContaining(
            "line 3, funds[0].vat: is none: make it one of outside-scope, exempt");
  }

  @Test
  void aFileThatIsNotThereIsSaid() {
    assertThatThrownBy(() -> DirectoryReader.read(Path.of("no-such-directory.yaml")))
        .isInstanceOf(DirectoryInvalid.class)
        .hasMessageContaining("there is no such file");
  }
}
