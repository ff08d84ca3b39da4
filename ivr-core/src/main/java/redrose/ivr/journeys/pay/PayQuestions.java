package redrose.ivr.journeys.pay;

import static redrose.ivr.journeys.pay.ReferenceMistakes.named;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import redrose.call.Answer;
import redrose.call.Entry;
import redrose.call.Menu;
import redrose.call.Mistake;
import redrose.call.OpenQuestion;
import redrose.call.Reading;
import redrose.call.Utterance;
import redrose.ivr.directory.Service;
import redrose.ivr.journeys.Spoken;
import redrose.prompts.LinePrompts;
import redrose.prompts.ListeningPrompts;
import redrose.prompts.PayPrompts;
import redrose.prompts.RetryWording;
import redrose.prompts.Value;
import redrose.prompts.Voice;
import redrose.requests.funds.AmountCheck;
import redrose.requests.funds.Fund;
import redrose.requests.funds.ReferenceCheck;

/** What paying asks about one service. */
final class PayQuestions {
  private static final int MOST_AMOUNT_DIGITS = 8;

  private final Voice voice;
  private final Spoken spoken;
  private final Service service;

  PayQuestions(Voice voice, Service service) {
    this.voice = voice;
    this.spoken = new Spoken(voice);
    this.service = service;
  }

  /**
   * Which bill: the reference in full, letters included; several where its keys stand for so many.
   */
  OpenQuestion<List<String>> reference() {
    var rule = service.fund().reference();
    return new OpenQuestion<>(
            "pay.reference",
            referenceWording(),
            Entry.ofDigits(rule.shortestKeyedLength(), rule.longestKeyedLength()),
            this::readReference,
            ReferenceMistakes::misfit)
        .orSaid(spoken.reference(rule));
  }

  /** How much, in pence. */
  OpenQuestion<Long> amount() {
    return new OpenQuestion<>(
            "pay.amount",
            amountWording(),
            Entry.ofDigits(1, MOST_AMOUNT_DIGITS),
            keys -> readAmount(service.fund(), Long.parseLong(keys)))
        .orSaid(spoken.amount());
  }

  /** Whether the reference that was read back is right. */
  Menu<Boolean> referenceIsRight(String reference, Answer.How how) {
    var words =
        how == Answer.How.VOICE
            ? ListeningPrompts.REFERENCE_READBACK
            : PayPrompts.PAY_REFERENCE_READBACK;
    return confirm("pay.reference.confirm", voice.say(words, Value.reference(reference)));
  }

  /** Whether the amount that was read back is right. */
  Menu<Boolean> amountIsRight(long amountPence) {
    return confirm(
        "pay.amount.confirm", voice.say(PayPrompts.PAY_AMOUNT_READBACK, Value.money(amountPence)));
  }

  /** Whether to pay once more what was paid before. */
  Menu<Boolean> payAgain(long amountPence, Value.Moment when) {
    return Menu.<Boolean>named(
            "pay.again",
            RetryWording.of(
                    voice, voice.say(PayPrompts.PAY_AGAIN_PAID, Value.money(amountPence), when))
                .on(Mistake.SILENT, voice.say(LinePrompts.INPUT_SILENT))
                .on(Mistake.NO_SUCH_OPTION, voice.say(LinePrompts.INPUT_INVALID)))
        .option('1', true, voice.say(PayPrompts.PAY_AGAIN_YES))
        .option('2', false, voice.say(PayPrompts.PAY_AGAIN_NO))
        .orSaid(
            spoken.choices(
                Map.of(
                    "1", spoken.of(PayPrompts.PAY_AGAIN_YES),
                    "2", spoken.of(PayPrompts.PAY_AGAIN_NO))))
        .build();
  }

  /** What is said of a service that takes no payments now; empty where it does. */
  Optional<Utterance> closed() {
    return service
        .closed(voice.language())
        .map(
            announcement ->
                voice.say(
                    PayPrompts.PAY_CLOSED,
                    Value.text(service.name(voice.language())),
                    Value.text(announcement)));
  }

  RetryWording referenceWording() {
    var bill = Value.text(service.bill(voice.language()));
    return RetryWording.of(
            voice,
            voice.say(PayPrompts.PAY_REFERENCE_ASK, bill),
            voice.say(PayPrompts.PAY_REFERENCE_ASK_SECOND, bill),
            voice.say(PayPrompts.PAY_REFERENCE_ASK_THIRD, bill))
        .on(Mistake.SILENT, voice.say(PayPrompts.PAY_REFERENCE_WRONG_SILENT))
        .on(Mistake.TOO_SHORT, voice.say(PayPrompts.PAY_REFERENCE_WRONG_SHORT))
        .on(Mistake.TOO_LONG, voice.say(PayPrompts.PAY_REFERENCE_WRONG_LONG))
        .on(
            named(ReferenceCheck.Reason.WRONG_SHAPE),
            voice.say(PayPrompts.PAY_REFERENCE_WRONG_CHECK))
        .on(
            named(ReferenceCheck.Reason.WRONG_CHECK_CHARACTER),
            voice.say(PayPrompts.PAY_REFERENCE_WRONG_CHECK))
        .on(
            named(ReferenceCheck.Reason.LOOKS_LIKE_CARD),
            voice.say(PayPrompts.PAY_REFERENCE_WRONG_CARD));
  }

  RetryWording amountWording() {
    var fund = service.fund();
    return RetryWording.of(
            voice,
            voice.say(PayPrompts.PAY_AMOUNT_ASK),
            voice.say(PayPrompts.PAY_AMOUNT_ASK_SECOND),
            voice.say(PayPrompts.PAY_AMOUNT_ASK_THIRD))
        .on(Mistake.SILENT, voice.say(PayPrompts.PAY_AMOUNT_WRONG_SILENT))
        .on(Mistake.TOO_LONG, tooMuch(fund))
        .on(
            named(AmountCheck.TOO_SMALL),
            voice.sayConfigured(PayPrompts.PAY_AMOUNT_WRONG_BELOW, Value.money(fund.minPence())))
        .on(named(AmountCheck.TOO_LARGE), tooMuch(fund));
  }

  private Utterance tooMuch(Fund fund) {
    return voice.sayConfigured(PayPrompts.PAY_AMOUNT_WRONG_ABOVE, Value.money(fund.maxPence()));
  }

  private Menu<Boolean> confirm(String name, Utterance readBack) {
    return Menu.<Boolean>named(
            name,
            RetryWording.of(voice, readBack)
                .on(Mistake.SILENT, voice.say(LinePrompts.INPUT_SILENT))
                .on(Mistake.NO_SUCH_OPTION, voice.say(LinePrompts.INPUT_INVALID)))
        .option('1', true, voice.say(LinePrompts.CONFIRM_YES))
        .option('2', false, voice.say(LinePrompts.CONFIRM_NO))
        .orSaid(spoken.yesOrNo())
        .build();
  }

  private Reading<List<String>> readReference(String keys) {
    return switch (service.fund().reference().check(keys)) {
      case ReferenceCheck.Valid(var reference) -> Reading.accept(List.of(reference));
      case ReferenceCheck.Several(var references) -> Reading.accept(references);
      case ReferenceCheck.Rejected(var reason) -> Reading.reject(named(reason));
    };
  }

  private static Reading<Long> readAmount(Fund fund, long amountPence) {
    var check = fund.check(amountPence);
    return check == AmountCheck.ACCEPTED
        ? Reading.accept(amountPence)
        : Reading.reject(named(check));
  }
}
