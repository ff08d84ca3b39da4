package redrose.requests.funds;

import java.util.Objects;

/**
 * An account of the council's that residents pay into.
 *
 * @param code what the store and the journeys call it, such as {@code social-care}
 * @param name as people read it
 * @param ledgerCode where the ledger books it
 * @param minPence the least that is taken, 1 or more
 * @param maxPence the most that is taken at once
 */
public record Fund(
    String code,
    String name,
    String ledgerCode,
    VatRule vat,
    long minPence,
    long maxPence,
    ReferenceRule reference) {

  /** The form of a code, as a regular expression. */
  public static final String CODE = "[a-z][a-z0-9-]{0,39}";

  public Fund {
    Objects.requireNonNull(name);
    Objects.requireNonNull(ledgerCode);
    Objects.requireNonNull(vat);
    Objects.requireNonNull(reference);
    if (!code.matches(CODE)) {
      throw new IllegalArgumentException("a fund's code is lower case with hyphens: " + code);
    }
    if (minPence < 1 || maxPence < minPence) {
      throw new IllegalArgumentException(
          "fund " + code + " takes from " + minPence + " to " + maxPence + " pence");
    }
  }

  /** Whether this much may be paid at once. */
  public AmountCheck check(long amountPence) {
    if (amountPence < minPence) {
      return AmountCheck.TOO_SMALL;
    }
    return amountPence > maxPence ? AmountCheck.TOO_LARGE : AmountCheck.ACCEPTED;
  }
}
