package redrose.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redrose.finance.books.ChartOfFunds;
import redrose.health.CannotStart;
import redrose.requests.finance.LedgerFund;

class ChartOfFundsTest {
  @TempDir private Path folder;

  @Test
  void theFundsAreThoseOfTheCalls() {
    assertThat(ChartOfFunds.read(Desk.DIRECTORY, "SUS-9999").funds())
        .contains(
            new LedgerFund("school-meals", "School meals", "EDU-2310", "EXEMPT"),
            new LedgerFund("suspense", "Suspense", "SUS-9999", "OUTSIDE_SCOPE"))
        .hasSize(8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "funds: []",
        "funds: [",
        "funds: [{code: a, name: A}]",
        "funds: [{code: a, name: A, ledger-code: X, vat: half}]",
        "funds: [{code: A b, name: A, ledger-code: X, vat: exempt}]",
        "funds: [{code: a, name: A, ledger-code: 12345678901234567890123456789012345678901, vat:"
            + " exempt}]",
        "funds: [{code: suspense, name: A, ledger-code: X, vat: exempt}]",
        "funds: [{code: a, name: A, ledger-code: X, vat: exempt}, {code: a, name: A, ledger-code:"
            + " X, vat: exempt}]",
      })
  void fundsThatAreNotWholeAreRefusedInOneSentence(String yaml) throws IOException {
    var file = Files.writeString(folder.resolve("directory.yaml"), yaml);

    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> ChartOfFunds.read(file, "S"))
        .withMessageStartingWith("The funds in " + file + " can't be used: ");
  }

  @Test
  void aFileThatIsNotThereIsSaid() {
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> ChartOfFunds.read(folder.resolve("none.yaml"), "S"))
        .withMessageContaining("it can't be read");
  }
}
