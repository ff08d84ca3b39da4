package redrose.gateway.capture;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import redrose.call.Entry;
import redrose.call.Keys;
import redrose.call.Reading;
import redrose.call.SecretQuestion;
import redrose.gateway.card.CardBrand;
import redrose.gateway.card.CardEntryException;
import redrose.gateway.card.CardExpiry;
import redrose.gateway.card.CardNumber;
import redrose.gateway.card.SecurityCode;

/** The three questions about a card, in one language. */
final class CardQuestions {
  /** A card runs out at the end of a month in the place where it is used. */
  private static final ZoneId HERE = ZoneId.of("Europe/London");

  private final CardWords words;
  private final Clock clock;

  CardQuestions(CardWords words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  SecretQuestion<CardNumber> number() {
    return new SecretQuestion<>(
        "card.number", words.number(), Entry.ofDigits(12, 19), read(CardNumber::read));
  }

  SecretQuestion<CardExpiry> expiry() {
    return new SecretQuestion<>(
        "card.expiry",
        words.expiry(),
        Entry.ofDigits(4),
        read(entry -> CardExpiry.read(entry, YearMonth.now(clock.withZone(HERE)))));
  }

  SecretQuestion<SecurityCode> securityCode(CardBrand brand) {
    return new SecretQuestion<>(
        "card.code",
        brand == CardBrand.AMEX ? words.codeOnTheFront() : words.codeOnTheBack(),
        Entry.ofDigits(brand.securityCodeLength()),
        read(entry -> SecurityCode.read(entry, brand)));
  }

  /** Reads an entry into something that can be wiped. */
  @FunctionalInterface
  private interface CardReader<T> {
    T read(char[] entry) throws CardEntryException;
  }

  private static <T> java.util.function.Function<Keys, Reading<T>> read(CardReader<T> reader) {
    return keys -> {
      char[] entry = keys.copy();
      try {
        return Reading.accept(reader.read(entry));
      } catch (CardEntryException e) {
        return new Reading.Rejected<>(CardWords.mistake(e.fault()));
      } finally {
        java.util.Arrays.fill(entry, '\0');
      }
    };
  }
}
