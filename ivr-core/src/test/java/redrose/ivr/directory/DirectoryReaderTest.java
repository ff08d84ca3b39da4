package redrose.ivr.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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

  private static Directory read(String yaml) {
    try {
      return DirectoryReader.read(
          "test.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aDirectoryIsReadWhole() {
    var service = read(GOOD).services().getFirst();
    assertThat(service.name(Language.EN)).isEqualTo("an invoice");
    assertThat(service.fund().maxPence()).isEqualTo(500);
  }

  @Test
  void theBundledDirectoryHoldsAndKnowsPublishedReferences() {
    var services = DirectoryReader.bundled().services();
    assertThat(services).hasSize(6);
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
    assertThatThrownBy(() -> read(wrong))
        .isInstanceOf(DirectoryInvalid.class)
        .hasMessageContaining("test.yaml can't be used")
        .hasMessageContaining("funds[0]: fund care takes from 900 to 500 pence")
        .hasMessageContaining("services[0]: there is no fund care")
        .hasMessageContaining("adviser-desk: not a desk's name");
  }

  @Test
  void aServiceWithoutANameInALanguageIsADeadEnd() {
    assertThatThrownBy(() -> read(GOOD.replace("name: {en: \"an invoice\"}", "name: {}")))
        .hasMessageContaining("services[0]: name.en is missing");
  }

  @Test
  void twoServicesOfOneCodeAreRefused() {
    assertThatThrownBy(
            () -> read(GOOD + "  - {code: invoice, fund: care, name: {en: b}, bill: {en: b}}\n"))
        .hasMessageContaining("services[1]: the code invoice is used twice");
  }

  @Test
  void anUnknownFieldIsRefusedWithItsLine() {
    assertThatThrownBy(() -> read(GOOD.replace("code: invoice", "kode: invoice")))
        .hasMessageContaining("line 5")
        .hasMessageContaining("kode");
  }

  @Test
  void anUnknownVatRuleNamesTheOnesThereAre() {
    assertThatThrownBy(() -> read(GOOD.replace("outside-scope", "none")))
        .hasMessageContaining("vat is none, which is none of")
        .hasMessageContaining("OUTSIDE_SCOPE");
  }

  @Test
  void aFileThatIsNotThereIsSaid() {
    assertThatThrownBy(() -> DirectoryReader.read(Path.of("no-such-directory.yaml")))
        .isInstanceOf(DirectoryInvalid.class)
        .hasMessageContaining("there is no such file");
  }
}
