package redrose.ivr.journeys.pay;

import java.util.Map;
import java.util.UUID;
import redrose.call.Call;
import redrose.call.KeyTimers;
import redrose.call.Menu;
import redrose.call.Mistake;
import redrose.ivr.carddesk.CardOutcome;
import redrose.ivr.carddesk.Patience;
import redrose.ivr.carddesk.PaymentLedger;
import redrose.ivr.journeys.CallRecord;
import redrose.ivr.journeys.Spoken;
import redrose.ivr.journeys.text.TextOffer;
import redrose.prompts.LinePrompts;
import redrose.prompts.LinkPrompts;
import redrose.prompts.PayPrompts;
import redrose.prompts.RetryWording;
import redrose.prompts.TextPrompts;
import redrose.prompts.Voice;

/**
 * A link to pay online, for who didn't pay by card on the call: sent to the mobile that they ring
 * from. Whoever has one and rings again may pay by telephone after all; then the link is over.
 */
record LinkOffer(Voice voice, PaymentLedger ledger, TextOffer texts, Patience patience) {
  private static final String YES = "1";

  /** Offers it after a card that was not accepted, or a caller who stopped before one. */
  void after(CardOutcome outcome, UUID requestId, Call call, CallRecord record) {
    boolean isOver =
        switch (outcome) {
          case CardOutcome.Declined _ -> true;
          case CardOutcome.Stopped(var adviserWanted) -> !adviserWanted;
          default -> false;
        };
    if (!isOver || !ledger.makesLinks() || texts.numberOf(record).isEmpty()) {
      return;
    }
    call.say(voice.say(LinkPrompts.LINK_OFFER));
    if (call.keyAmong("pay.link", YES, KeyTimers.USUAL.nextKeyMs()).isPresent()) {
      order(requestId, call);
    }
  }

  private void order(UUID requestId, Call call) {
    boolean isOrdered =
        patience
            .ask(
                call,
                () -> {
                  ledger.orderLink(requestId);
                  return true;
                })
            .orElse(false);
    call.note("link_ordered", Map.of("ordered", isOrdered));
    call.say(voice.say(isOrdered ? LinkPrompts.LINK_ORDERED : TextPrompts.TEXT_FAILED));
  }

  /** Whether to pay by telephone what a link was sent for. */
  Menu<Boolean> insteadOfLink() {
    var spoken = new Spoken(voice);
    return Menu.<Boolean>named(
            "pay.link.open",
            RetryWording.of(voice, voice.say(LinkPrompts.LINK_OPEN))
                .on(Mistake.SILENT, voice.say(LinePrompts.INPUT_SILENT))
                .on(Mistake.NO_SUCH_OPTION, voice.say(LinePrompts.INPUT_INVALID)))
        .option('1', true, voice.say(LinkPrompts.LINK_OPEN_TELEPHONE))
        .option('2', false, voice.say(PayPrompts.PAY_AGAIN_NO))
        .orSaid(
            spoken.choices(
                Map.of(
                    "1", spoken.of(LinkPrompts.LINK_OPEN_TELEPHONE),
                    "2", spoken.of(PayPrompts.PAY_AGAIN_NO))))
        .build();
  }
}
