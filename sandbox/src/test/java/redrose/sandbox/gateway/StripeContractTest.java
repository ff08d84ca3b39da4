package redrose.sandbox.gateway;

/** Stripe keeps the contract. */
class StripeContractTest extends ProviderContract {
  StripeContractTest() {
    super(new StripeRig());
  }
}
