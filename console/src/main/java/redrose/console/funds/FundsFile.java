package redrose.console.funds;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import redrose.requests.funds.CheckCharacter;
import redrose.requests.funds.Fund;
import redrose.requests.funds.ReferenceRule;
import redrose.requests.funds.VatRule;

/**
 * The funds of a directory as they are written there; docs/funds.md has the meaning of each field.
 */
record FundsFile(List<Entry> funds) {

  /** A fund. */
  record Entry(
      String code,
      String name,
      @JsonProperty("ledger-code") String ledgerCode,
      String vat,
      @JsonProperty("min-pence") long minPence,
      @JsonProperty("max-pence") long maxPence,
      Reference reference,
      Map<String, String> closed) {

    /**
     * What it says.
     *
     * @throws RuntimeException where that is no fund
     */
    Fund fund() {
      return new Fund(
          code,
          name,
          ledgerCode,
          named(VatRule.class, vat),
          minPence,
          maxPence,
          new ReferenceRule(reference.mask(), reference.check()));
    }

    boolean isClosed() {
      return closed != null;
    }
  }

  /** What its references look like. */
  record Reference(
      String mask,
      Integer modulus,
      List<Integer> weights,
      @JsonProperty("letter-values") Map<Character, Integer> letterValues,
      String result,
      Map<Integer, Character> written) {

    Optional<CheckCharacter> check() {
      return Optional.ofNullable(modulus)
          .map(
              divisor ->
                  new CheckCharacter(
                      divisor,
                      weights,
                      Optional.ofNullable(letterValues).orElse(Map.of()),
                      named(CheckCharacter.Result.class, result),
                      Optional.ofNullable(written).orElse(Map.of())));
    }
  }

  private static <E extends Enum<E>> E named(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
