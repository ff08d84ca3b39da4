package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import redrose.gateway.provider.ProviderAnswer.Cancelled;

/** GOV.UK Pay keeps the contract. */
class GovUkPayContractTest extends ProviderContract {
  GovUkPayContractTest() {
    super(new GovUkPayRig());
  }

  @Test
  void aFaultBehindGovUkPayEndsThePaymentAndHoldsNothing() {
    var payment = open();
    assertThat(authorise(provider, payment, Cards.endingWith("0119"), 1))
        .isEqualTo(new Cancelled());
    assertThat(provider.find(payment)).isEqualTo(new Cancelled());
  }
}
