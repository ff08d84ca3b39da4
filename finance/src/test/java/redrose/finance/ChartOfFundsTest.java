package redrose.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redrose.finance.books.ChartOfFunds;
import redrose.health.CannotStart;
import redrose.ivr.directory.DirectoryReader;
import redrose.requests.finance.LedgerFund;
import redrose.requests.funds.Fund;
import redrose.requests.funds.ReferenceRule;
import redrose.requests.funds.VatRule;

class ChartOfFundsTest {
  @Test
  void theFundsAreThoseOfTheCalls() {
    assertThat(ChartOfFunds.of(DirectoryReader.read(Desk.DIRECTORY).funds(), "SUS-9999").funds())
        .contains(
            new LedgerFund("school-meals", "School meals", "EDU-2310", "EXEMPT"),
            new LedgerFund("suspense", "Suspense", "SUS-9999", "OUTSIDE_SCOPE"))
        .hasSize(8);
  }

  @ParameterizedTest
  @CsvSource({
    "suspense, Suspense, S-1, its code is for what has no home yet",
    "permits, Permits, 12345678901234567890123456789012345678901, a ledger-code up to 40"
  })
  void whatTheLedgerCannotBookIsRefused(String code, String name, String ledgerCode, String why) {
    var fund =
        new Fund(
            code,
            name,
            ledgerCode,
            VatRule.EXEMPT,
            1,
            100,
            new ReferenceRule("######", Optional.empty()));
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> ChartOfFunds.of(List.of(fund), "S"))
        .withMessageContaining(code)
        .withMessageContaining(why);
  }
}
