package redrose.gateway.webhooks;

/** What news prompts: a look at how the thing stands, by the provider's name for it. */
public interface Prompts {
  void payment(String providerId);

  void link(String providerId);

  void refund(String providerId);

  void payout();
}
