package redrose.sandbox.gateway;

/** Stripe keeps the contract of refunds. */
class StripeRefundContractTest extends RefundContract {
  StripeRefundContractTest() {
    super(new StripeRig());
  }
}
