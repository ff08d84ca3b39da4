package redrose.requests.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FundTest {
  @Test
  void anAmountIsTakenFromTheLeastToTheMost() {
    var fund = fund("social-care", 100, 50_000);

    assertThat(fund.check(99)).isEqualTo(AmountCheck.TOO_SMALL);
    assertThat(fund.check(100)).isEqualTo(AmountCheck.ACCEPTED);
    assertThat(fund.check(50_000)).isEqualTo(AmountCheck.ACCEPTED);
    assertThat(fund.check(50_001)).isEqualTo(AmountCheck.TOO_LARGE);
  }

  @Test
  void aFundThatCouldTakeNothingIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> fund("social-care", 0, 50_000));
    assertThatIllegalArgumentException().isThrownBy(() -> fund("social-care", 200, 100));
    assertThatIllegalArgumentException().isThrownBy(() -> fund("Social care", 1, 100));
  }

  private static Fund fund(String code, long minPence, long maxPence) {
    return new Fund(
        code,
        "Social care",
        "SC-100",
        VatRule.OUTSIDE_SCOPE,
        minPence,
        maxPence,
        ReferenceRule.of("####"));
  }
}
