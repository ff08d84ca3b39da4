package redrose.sandbox.govukpay;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The simulated service and all that is in it. Touched by one event loop only, so that nothing here
 * needs a lock and requests take effect one after another.
 */
final class PayAccount {
  private static final String LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz";
  private static final int ID_LENGTH = 26;

  final PayOptions options;
  final Map<String, Payment> payments = new LinkedHashMap<>();
  final Map<String, PayRefund> refunds = new LinkedHashMap<>();
  final Map<String, Long> requests = new LinkedHashMap<>();
  final PayMemory memory;
  private final SecureRandom random = new SecureRandom();

  PayAccount(PayOptions options) {
    this.options = options;
    memory = options.state().map(path -> PayMemory.open(path, this)).orElseGet(PayMemory::none);
  }

  Instant now() {
    return options.clock().instant();
  }

  /** Twenty-six letters and digits, as its ids are. */
  String newId() {
    var id = new StringBuilder(ID_LENGTH);
    for (int i = 0; i < ID_LENGTH; i++) {
      id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return id.toString();
  }

  /** A payment as it is shown: with a new one-time token while it takes a card. */
  PayAnswer shown(int status, Payment payment) {
    var token = payment.status.takesCard() ? UUID.randomUUID().toString() : "";
    if (!token.isEmpty()) {
      payment.tokens.put(token, false);
    }
    return new PayAnswer(status, PayJson.payment(payment, token));
  }

  void count(String operation, String paymentId) {
    requests.merge(operation, 1L, Long::sum);
    var payment = payments.get(paymentId);
    if (payment != null) {
      payment.requests.merge(operation, 1L, Long::sum);
    }
  }
}
