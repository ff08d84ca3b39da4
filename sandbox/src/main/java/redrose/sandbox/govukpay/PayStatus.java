package redrose.sandbox.govukpay;

import java.util.Locale;

/**
 * Where a payment stands (docs.payments.service.gov.uk/api_reference, payment status lifecycle).
 */
enum PayStatus {
  CREATED(false),
  STARTED(false),
  CAPTURABLE(false),
  SUCCESS(true),
  FAILED(true),
  CANCELLED(true),
  ERROR(true);

  private final boolean finished;

  PayStatus(boolean finished) {
    this.finished = finished;
  }

  boolean isFinished() {
    return finished;
  }

  /** Whether the payment can still take a card, so that its answers carry a one-time token. */
  boolean takesCard() {
    return this == CREATED || this == STARTED;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
