package redrose.finance;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import redrose.requests.PaymentRequest;

/**
 * An amount as people write it, such as {@code 12.50}, {@code £12.50} or {@code 12}.
 *
 * @param pence 1 to {@link PaymentRequest#MAX_PENCE}
 */
record Pounds(long pence) {
  private static final String PATTERN = "£?[0-9]{1,7}([.][0-9]{2})?";

  static String write(long pence) {
    return "£%d.%02d".formatted(pence / 100, pence % 100);
  }

  /** Reads it. */
  static final class Reader implements ITypeConverter<Pounds> {
    @Override
    public Pounds convert(String text) {
      if (!text.strip().matches(PATTERN)) {
        throw new TypeConversionException("write pounds and pence, such as 12.50");
      }
      long pence = new BigDecimal(text.strip().replace("£", "")).movePointRight(2).longValueExact();
      if (pence < 1 || pence > PaymentRequest.MAX_PENCE) {
        throw new TypeConversionException(
            "it is more than nothing and at most " + write(PaymentRequest.MAX_PENCE));
      }
      return new Pounds(pence);
    }
  }
}
