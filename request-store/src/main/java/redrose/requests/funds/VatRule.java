package redrose.requests.funds;

/** How VAT applies to what a fund takes. */
public enum VatRule {
  /** Not a supply at all, such as a fine or a contribution to care. */
  OUTSIDE_SCOPE,

  /** A supply that VAT does not apply to. */
  EXEMPT,

  /** Taxed at nought per cent. */
  ZERO_RATED,

  /** Taxed at the standard rate, which the amount includes. */
  STANDARD
}
