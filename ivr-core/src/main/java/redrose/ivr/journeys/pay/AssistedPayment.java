package redrose.ivr.journeys.pay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import redrose.call.Call;
import redrose.call.Utterance;
import redrose.ivr.carddesk.CardOutcome;
import redrose.ivr.journeys.CallRecord;
import redrose.ivr.journeys.adviser.AdviserJourney;
import redrose.ivr.journeys.adviser.AdviserLeg;
import redrose.ivr.journeys.text.TextOffer;
import redrose.ivr.live.WallClock;
import redrose.prompts.PayPrompts;
import redrose.prompts.Value;
import redrose.prompts.Voice;
import redrose.requests.Bill;
import redrose.requests.KnownPayment;
import redrose.requests.PaymentRequest;

/**
 * A payment that an adviser helps with, as the caller has it: the adviser has keyed what is to be
 * paid, the caller keys their card at the card desk, alone, and is brought back to the adviser.
 */
public final class AssistedPayment {
  /** Asterisk brings the adviser's leg here a moment after it lets the caller go. */
  private static final Duration ADVISER_LIMIT = Duration.ofSeconds(2);

  private static final int MOST_TIMES = 20;
  private static final String ASIDE = "adviser.aside";

  /** Pieces of music: ten minutes for the adviser to key, two to take the caller back. */
  private static final int MOST_WHILE_KEYING = 120;

  private static final int MOST_BEFORE_REJOINING = 24;

  private final Voice voice;
  private final CardTill till;
  private final PayEnding ending;
  private final Utterance music;
  private final WallClock clock;

  /**
   * @param music a piece of it, for who waits
   */
  public AssistedPayment(
      Voice voice,
      CardTill till,
      AdviserJourney adviser,
      TextOffer texts,
      Utterance music,
      WallClock clock) {
    this.voice = voice;
    this.till = till;
    this.ending = new PayEnding(voice, adviser, texts);
    this.music = music;
    this.clock = clock;
  }

  /** Serves a caller whose talk with an adviser is over, or was put aside by the adviser's key. */
  public void serve(Call call, CallRecord record) {
    for (int times = 0; times < MOST_TIMES; times++) {
      var aside = record.adviserAside(ADVISER_LIMIT);
      if (aside.isEmpty() || !serve(call, record, aside.get())) {
        return;
      }
      call.rejoin(aside.get().channel());
    }
  }

  /** Returns whether the adviser wants the caller back. */
  private boolean serve(Call call, CallRecord record, AdviserLeg adviser) {
    adviser.accept();
    try {
      call.hold(ASIDE, music, "", MOST_WHILE_KEYING, adviser::isDecided);
      adviser.wish().ifPresent(wish -> adviser.tell(pay(call, record, wish)));
      call.hold(ASIDE, music, "", MOST_BEFORE_REJOINING, adviser::isReady);
      return !adviser.isAdviserGone();
    } finally {
      adviser.callerGone();
    }
  }

  private CardOutcome pay(Call call, CallRecord record, AdviserLeg.Wish wish) {
    var bill = new Bill(wish.service().fund().code(), wish.reference());
    record.about(wish.reference());
    call.note(
        "assisted_payment",
        Map.of("service", wish.service().code(), "amountPence", wish.amountPence()));
    var request =
        PaymentRequest.of(record.interaction(), bill.fund(), bill.reference(), wish.amountPence());
    var inTheWay =
        till.patience().ask(call, () -> till.history().inTheWay(bill, wish.amountPence()));
    var paidBefore = inTheWay.flatMap(known -> known.filter(KnownPayment::isPaid));
    if (paidBefore.isPresent()) {
      sayPaidBefore(call, paidBefore.get());
      return new CardOutcome.AlreadyUnderWay();
    }
    var outcome =
        inTheWay
            .map(
                known ->
                    known.isPresent()
                        ? new CardOutcome.AlreadyUnderWay()
                        : till.desk().take(call, request, how -> ending.keep(how, record)))
            .orElseGet(CardOutcome.Unavailable::new);
    words(outcome).forEach(call::sayToTheEnd);
    if (outcome instanceof CardOutcome.Unknown) {
      ending.sayHowToHear(call, record);
    }
    till.history().toldOfRequest(request.id(), record.interaction().id());
    return outcome;
  }

  private void sayPaidBefore(Call call, KnownPayment paid) {
    call.note("paid_before", Map.of("amountPence", paid.amountPence()));
    var when = clock.moment(paid.madeAt());
    call.sayToTheEnd(voice.say(PayPrompts.PAY_AGAIN_PAID, Value.money(paid.amountPence()), when));
    call.sayToTheEnd(voice.say(PayPrompts.PAY_AGAIN_STOPPED));
  }

  private List<Utterance> words(CardOutcome outcome) {
    return switch (outcome) {
      case CardOutcome.Paid(var receipt, var amountPence) ->
          List.of(
              voice.say(PayPrompts.PAY_PAID, Value.money(amountPence)),
              voice.say(PayPrompts.PAY_RECEIPT, Value.reference(receipt)));
      case CardOutcome.Declined _ -> List.of(voice.say(PayPrompts.PAY_DECLINED));
      case CardOutcome.Stopped _ -> List.of(voice.say(PayPrompts.PAY_CANCELLED));
      case CardOutcome.Unknown _ -> List.of(voice.say(PayPrompts.PAY_UNKNOWN));
      case CardOutcome.AlreadyUnderWay _ -> List.of(voice.say(PayPrompts.PAY_BUSY));
      case CardOutcome.TooMany(var byWithheld) -> ending.tooMany(byWithheld);
      case CardOutcome.Unavailable _ -> List.of(voice.say(PayPrompts.PAY_UNAVAILABLE));
    };
  }
}
