package redrose.gateway.govukpay;

import redrose.gateway.govukpay.PayReply.Done;
import redrose.gateway.govukpay.PayReply.Fault;
import redrose.gateway.govukpay.PayReply.Lost;
import redrose.gateway.govukpay.PayReply.Said;
import redrose.gateway.provider.ProviderAnswer.Authorised;
import redrose.gateway.provider.ProviderAnswer.AwaitingCard;
import redrose.gateway.provider.ProviderAnswer.Refused;
import redrose.gateway.provider.ProviderAnswer.Standing;
import redrose.gateway.provider.ProviderAnswer.Unknown;

/** Reads payments, and asks for what needs no more than a payment's id. */
record PayPayments(PaySender sender) {
  static final String PATH = "/v1/payments";

  private static final int MOST_ASKED = 2;

  static String path(String providerId) {
    return PATH + "/" + providerId;
  }

  PayReply byId(String providerId) {
    return sender.send(PayRequest.get("find", path(providerId)));
  }

  /** How it stands. */
  Standing find(String providerId) {
    return switch (byId(providerId)) {
      case Done(var body) -> PayPayment.read(body).standing();
      case Said said -> new Refused(said.describe());
      case Fault(var why) -> new Unknown(why);
      case Lost(var why) -> new Unknown(why);
    };
  }

  /**
   * Asks for a capture or a cancel, which happens once however often it is asked for, and sees what
   * the payment shows of it: whatever the answer was, the payment decides.
   *
   * @return how it stands; {@link Refused} or {@link Unknown} where it stands as before
   */
  Standing ask(String operation, String providerId) {
    for (int asked = 0; asked < MOST_ASKED; asked++) {
      var reply = sender.send(PayRequest.post(operation, path(providerId) + "/" + operation));
      var seen = find(providerId);
      if (!(seen instanceof Authorised) && !(seen instanceof AwaitingCard)) {
        return seen;
      }
      if (reply instanceof Said said) {
        return new Refused(said.describe());
      }
    }
    return new Unknown(operation + " was asked for and the payment shows nothing of it");
  }
}
