package redrose.ivr.directory;

import static redrose.ivr.directory.Fields.code;
import static redrose.ivr.directory.Fields.given;
import static redrose.ivr.directory.Fields.oneOf;

import java.util.Map;
import java.util.Optional;
import redrose.ivr.directory.DirectoryFile.FundEntry;
import redrose.ivr.directory.DirectoryFile.ReferenceEntry;
import redrose.requests.PaymentRequest;
import redrose.requests.funds.CheckCharacter;
import redrose.requests.funds.Fund;
import redrose.requests.funds.ReferenceRule;
import redrose.requests.funds.VatRule;

/** Makes a fund of what was written down, or says what is wrong with it. */
final class FundCheck {
  /** The record of a call refuses thirteen digits in a row, because they may be a card's. */
  private static final int MOST_KEYS = 12;

  private static final int LONGEST_REFERENCE = 40;

  private FundCheck() {}

  static Fund fund(FundEntry entry) {
    var code = code("code", entry.code());
    long minPence = given("min-pence", entry.minPence());
    long maxPence = given("max-pence", entry.maxPence());
    checkLimits(minPence, maxPence);
    return new Fund(
        code,
        given("name", entry.name()),
        given("ledger-code", entry.ledgerCode()),
        oneOf("vat", VatRule.class, entry.vat()),
        minPence,
        maxPence,
        rule(given("reference", entry.reference())));
  }

  private static void checkLimits(long minPence, long maxPence) {
    if (minPence < 1) {
      throw new Wrong("min-pence", "is " + minPence + ": make it 1 or more");
    }
    if (maxPence < minPence) {
      throw new Wrong(
          "max-pence",
          "is %d and the least is %d: make it %d or more".formatted(maxPence, minPence, minPence));
    }
    if (maxPence > PaymentRequest.MAX_PENCE) {
      throw new Wrong(
          "max-pence",
          "is %d: make it %d or less, the most that one charge can be"
              .formatted(maxPence, PaymentRequest.MAX_PENCE));
    }
  }

  private static ReferenceRule rule(ReferenceEntry entry) {
    var mask = given("reference.mask", entry.mask());
    try {
      var rule = new ReferenceRule(mask, check(entry));
      if (rule.keyedLength() > MOST_KEYS || mask.length() > LONGEST_REFERENCE) {
        throw new Wrong(
            "reference.mask",
            "has %d keys of %d characters: %d and %d are the most, so that no card number fits"
                .formatted(rule.keyedLength(), mask.length(), MOST_KEYS, LONGEST_REFERENCE));
      }
      return rule;
    } catch (Wrong e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new Wrong("reference", e.getMessage());
    }
  }

  private static Optional<CheckCharacter> check(ReferenceEntry entry) {
    if (entry.modulus() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new CheckCharacter(
            entry.modulus(),
            given("reference.weights", entry.weights()),
            Optional.ofNullable(entry.letterValues()).orElse(Map.of()),
            oneOf("reference.result", CheckCharacter.Result.class, entry.result()),
            Optional.ofNullable(entry.written()).orElse(Map.of())));
  }
}
