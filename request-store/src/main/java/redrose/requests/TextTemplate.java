package redrose.requests;

import java.util.Locale;
import java.util.Set;

/**
 * The texts that can be sent. Their words, in each language, are {@code texts/LANGUAGE.yaml} of
 * ivr-core; a test holds that each language has each of them with these values.
 */
public enum TextTemplate {
  /** A receipt that the caller asked for: what was paid, and the number that was read out. */
  RECEIPT,

  /** A payment that nobody could be told the end of: it went through. */
  PAYMENT_TAKEN,

  /** The same: it did not, and may be made again. */
  PAYMENT_NOT_TAKEN,

  /** A link to pay by: the amount, the address, and until when it can be used. */
  PAY_LINK,

  /** A link that was promised and could not be made: nothing was charged. */
  PAY_LINK_NOT_MADE,

  /** Where to ask, or what to do oneself: who it is, and a telephone number or an address. */
  CONTACT,

  /** Somebody has looked at a problem that the caller reported and wanted to be told of. */
  REPORT_ACCEPTED,

  /** The work on it is planned. */
  REPORT_SCHEDULED,

  /** It was put right. */
  REPORT_FIXED,

  /** It is somebody else's, who was told. */
  REPORT_PASSED_ON,

  /** Nothing will be done about it. */
  REPORT_NO_ACTION;

  /** The values that its words have, each named as {@code {name}} there. */
  public Set<String> places() {
    return switch (this) {
      case RECEIPT, PAYMENT_TAKEN -> Set.of("amount", "receipt");
      case PAYMENT_NOT_TAKEN, PAY_LINK_NOT_MADE -> Set.of("amount");
      case PAY_LINK -> Set.of("amount", "link", "until");
      case CONTACT -> Set.of("who", "where");
      case REPORT_ACCEPTED, REPORT_SCHEDULED, REPORT_FIXED, REPORT_PASSED_ON, REPORT_NO_ACTION ->
          Set.of("reference");
    };
  }

  /** Its name in the store and in the files, {@code payment-taken} for one. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The template of a code.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static TextTemplate ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
