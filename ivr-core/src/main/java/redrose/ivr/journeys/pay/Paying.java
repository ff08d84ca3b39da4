package redrose.ivr.journeys.pay;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.ivr.carddesk.CardOutcome;
import redrose.ivr.journeys.CallRecord;
import redrose.ivr.journeys.Next;
import redrose.ivr.journeys.adviser.AdviserJourney;
import redrose.ivr.live.WallClock;
import redrose.prompts.PayPrompts;
import redrose.prompts.Voice;
import redrose.requests.Bill;
import redrose.requests.KnownPayment;
import redrose.requests.PaymentRequest;

/**
 * Pays a bill and an amount that are agreed on: whether something stands in the way, then the card
 * desk, how it ended, and a link where it ended without a payment.
 */
record Paying(
    Voice voice,
    CardTill till,
    LinkOffer links,
    PayEnding ending,
    AdviserJourney adviser,
    WallClock clock) {

  /**
   * What is to be paid.
   *
   * @param questions of the service
   * @param back where a caller goes who thinks better of it
   */
  record Order(PayQuestions questions, Bill bill, long amountPence, Supplier<Next> back) {}

  /** How it goes on where somebody was sent a link that has not been paid. */
  private interface WithOpenLink {
    Next go(Call call, CallRecord record, Order order);
  }

  /** Where nobody can say what was paid before, nobody is charged. */
  Next pay(Call call, CallRecord record, Order order) {
    return pay(call, record, order, this::askInsteadOfLink);
  }

  private Next pay(Call call, CallRecord record, Order order, WithOpenLink withOpenLink) {
    Optional<Optional<KnownPayment>> inTheWay =
        till.patience().ask(call, () -> till.history().inTheWay(order.bill(), order.amountPence()));
    if (inTheWay.isEmpty()) {
      return end(new CardOutcome.Unavailable(), call, record);
    }
    if (inTheWay.get().isEmpty()) {
      return takeCard(call, record, order);
    }
    var known = inTheWay.get().get();
    if (known.isOpenLink()) {
      return withOpenLink.go(call, record, order);
    }
    return known.isOpen()
        ? end(new CardOutcome.AlreadyUnderWay(), call, record)
        : askWhetherAgain(call, record, order, known);
  }

  /** An ending before the card desk was asked. */
  Next end(CardOutcome outcome, Call call, CallRecord record) {
    ending.keep(outcome, record);
    return ending.tell(outcome, call, record, () -> {});
  }

  private Next askInsteadOfLink(Call call, CallRecord record, Order order) {
    return switch (call.choose(links.insteadOfLink())) {
      case Answer.Given<Boolean>(var byTelephone, _) ->
          byTelephone
              ? pay(call, record, order, this::takeCard) // it may have been paid meanwhile
              : end(new CardOutcome.Stopped(false), call, record);
      case Answer<Boolean> other -> otherwise(other, call, record, order);
    };
  }

  private Next askWhetherAgain(Call call, CallRecord record, Order order, KnownPayment paid) {
    call.note("paid_before", Map.of("amountPence", paid.amountPence()));
    var menu = order.questions().payAgain(paid.amountPence(), clock.moment(paid.madeAt()));
    return switch (call.choose(menu)) {
      case Answer.Given<Boolean>(var again, _) when again -> takeCard(call, record, order);
      case Answer.Given<Boolean> _ -> {
        call.sayToTheEnd(voice.say(PayPrompts.PAY_AGAIN_STOPPED));
        yield Next.MAIN_MENU;
      }
      case Answer<Boolean> other -> otherwise(other, call, record, order);
    };
  }

  private Next takeCard(Call call, CallRecord record, Order order) {
    var bill = order.bill();
    var request =
        PaymentRequest.of(record.interaction(), bill.fund(), bill.reference(), order.amountPence());
    CardOutcome outcome = till.desk().take(call, request, known -> ending.keep(known, record));
    var next =
        ending.tell(
            outcome,
            call,
            record,
            () -> till.history().toldOfRequest(request.id(), record.interaction().id()));
    links.after(outcome, request.id(), call, record);
    return next;
  }

  private Next otherwise(Answer<?> answer, Call call, CallRecord record, Order order) {
    return answer instanceof Answer.BackWanted<?>
        ? order.back().get()
        : adviser.insteadOf(answer, call, record);
  }
}
