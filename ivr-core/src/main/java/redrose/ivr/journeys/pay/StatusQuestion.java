package redrose.ivr.journeys.pay;

import static redrose.ivr.journeys.pay.ReferenceMistakes.named;

import java.util.List;
import java.util.stream.Stream;
import redrose.call.Entry;
import redrose.call.Mistake;
import redrose.call.OpenQuestion;
import redrose.call.Reading;
import redrose.ivr.journeys.Spoken;
import redrose.prompts.PayPrompts;
import redrose.prompts.RetryWording;
import redrose.prompts.Voice;
import redrose.requests.Bill;
import redrose.requests.KnownPayment;
import redrose.requests.funds.Fund;
import redrose.requests.funds.ReferenceCheck;
import redrose.requests.funds.ReferenceCheck.Reason;
import redrose.requests.funds.ReferenceRule;

/**
 * Which bill a caller wants to hear of: its reference in full, or its last four digits where the
 * payment was made from the telephone that they ring from.
 */
final class StatusQuestion {
  private static final int LAST_DIGITS = 4;

  /** What is keyed belongs to no payment from this number. */
  static final String NOT_OWN = "not-own";

  private final Voice voice;
  private final List<Fund> funds;

  StatusQuestion(Voice voice, List<Fund> funds) {
    this.voice = voice;
    this.funds = funds;
  }

  /**
   * The question.
   *
   * @param own payments from the caller's number
   */
  OpenQuestion<List<Bill>> ask(List<KnownPayment> own) {
    return new OpenQuestion<>(
            "status.reference",
            wording(!own.isEmpty()),
            entry(!own.isEmpty()),
            keys -> read(keys, own),
            ReferenceMistakes::misfit)
        .orSaid(new Spoken(voice).references(rules(), own.isEmpty() ? 0 : LAST_DIGITS));
  }

  RetryWording wording(boolean hasOwn) {
    var ask = voice.say(hasOwn ? PayPrompts.STATUS_ASK_OWN : PayPrompts.STATUS_ASK);
    var again = voice.say(hasOwn ? PayPrompts.STATUS_ASK_OWN_AGAIN : PayPrompts.STATUS_ASK_AGAIN);
    return RetryWording.of(voice, ask, again, again)
        .on(Mistake.SILENT, voice.say(PayPrompts.PAY_REFERENCE_WRONG_SILENT))
        .on(Mistake.TOO_SHORT, voice.say(PayPrompts.PAY_REFERENCE_WRONG_SHORT))
        .on(Mistake.TOO_LONG, voice.say(PayPrompts.PAY_REFERENCE_WRONG_LONG))
        .on(named(Reason.WRONG_CHECK_CHARACTER), voice.say(PayPrompts.PAY_REFERENCE_WRONG_CHECK))
        .on(named(Reason.LOOKS_LIKE_CARD), voice.say(PayPrompts.PAY_REFERENCE_WRONG_CARD))
        .on(NOT_OWN, voice.say(PayPrompts.STATUS_WRONG_OWN));
  }

  Entry entry(boolean hasOwn) {
    var rules = rules();
    int shortest = rules.stream().mapToInt(ReferenceRule::shortestKeyedLength).min().orElseThrow();
    int longest = rules.stream().mapToInt(ReferenceRule::longestKeyedLength).max().orElseThrow();
    return Entry.ofDigits(hasOwn ? Math.min(LAST_DIGITS, shortest) : shortest, longest);
  }

  List<ReferenceRule> rules() {
    return funds.stream().map(Fund::reference).toList();
  }

  private Reading<List<Bill>> read(String keys, List<KnownPayment> own) {
    var bills =
        own.stream()
            .filter(known -> endsWith(known.reference(), keys))
            .map(KnownPayment::bill)
            .toList();
    if (bills.isEmpty()) {
      bills = funds.stream().flatMap(fund -> bill(fund, keys)).toList();
    }
    if (!bills.isEmpty()) {
      return Reading.accept(bills);
    }
    return Reading.reject(own.isEmpty() ? named(Reason.WRONG_CHECK_CHARACTER) : NOT_OWN);
  }

  /** Whether these are a reference's last digits, four or more. */
  static boolean endsWith(String reference, String keys) {
    return keys.length() >= LAST_DIGITS && reference.replaceAll("[^0-9]", "").endsWith(keys);
  }

  private static Stream<Bill> bill(Fund fund, String keys) {
    return switch (fund.reference().check(keys)) {
      case ReferenceCheck.Valid(var reference) -> Stream.of(new Bill(fund.code(), reference));
      case ReferenceCheck.Several(var references) ->
          references.stream().map(reference -> new Bill(fund.code(), reference));
      case ReferenceCheck.Rejected _ -> Stream.empty();
    };
  }
}
