package redrose.requests.funds;

/** Whether a fund takes an amount. */
public enum AmountCheck {
  ACCEPTED,
  TOO_SMALL,
  TOO_LARGE
}
