package redrose.sandbox.seed;

import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * What was said and keyed on a call of the past, written as the events that the line would note.
 */
final class Conversation {
  private static final String IVR = "ivr-core-5eed0001";
  private static final String GATEWAY = "payment-gateway-5eed0002";

  private final PastCall call;
  private final RandomGenerator random;
  private final CopyRows events;
  private Instant now;
  private long seq;

  private Conversation(PastCall call, RandomGenerator random, CopyRows events) {
    this.call = call;
    this.random = random;
    this.events = events;
    this.now = call.startedAt();
    this.seq = call.number() * 100;
  }

  /** Writes it; when it was over. */
  static Instant write(PastCall call, RandomGenerator random, CopyRows events) {
    var conversation = new Conversation(call, random, events);
    conversation.hold();
    return conversation.now;
  }

  private void hold() {
    note(IVR, "line_answered", "{}");
    say("greeting", "Hello. You are through to the council.", 2600);
    say("emergency", "If anyone is in danger now, please hang up and ring 9 9 9.", 4400);
    switch (call.ending()) {
      case LEFT_AT_ONCE -> ask("main", "How can we help you today?", null);
      case LOST_IN_THE_MENU -> fail("main", "How can we help you today?", "7", "not_an_option");
      case SILENT -> fail("main", "How can we help you today?", "", "silent");
      case PUT_THROUGH, NOBODY_THERE -> adviser();
      case TOLD -> told();
      default -> pay();
    }
  }

  private void adviser() {
    ask("main", "How can we help you today?", "0");
    say("connecting", "We are putting you through to an adviser.", 2800);
    pass(8_000 + random.nextInt(60_000));
    var result = call.ending() == Ending.PUT_THROUGH ? "answered" : "no_answer";
    note(IVR, "connected", "{\"desk\":\"advisers\",\"result\":\"%s\"}".formatted(result));
  }

  private void told() {
    ask("main", "How can we help you today?", "3");
    ask("payment-status", "To hear how your last payment ended, press 1.", "1");
    say("payment-was-taken", "Your payment has been taken. You need not pay again.", 4000);
  }

  private void pay() {
    ask("main", "How can we help you today?", "1");
    ask("service", "What would you like to pay for?", Integer.toString(1 + random.nextInt(5)));
    if (random.nextInt(6) == 0) {
      enter("bill-reference", 1, call.reference().substring(1), "check_digit");
    }
    ask(
        "bill-reference",
        "Please key in the reference number on your invoice. Then press hash.",
        call.reference() + "#");
    say("reference-was", "You keyed in " + call.reference() + ".", 6200);
    ask("reference-right", "If that is right, press 1. To key it in again, press 2.", "1");
    ask(
        "amount",
        "How much would you like to pay? Key in the pounds and pence with no point.",
        call.amountPence() + "#");
    if (call.ending() == Ending.LEFT_WHILE_PAYING) {
      return;
    }
    note(IVR, "lent", "{\"to\":\"payment-gateway\"}");
    secret(
        "card-number",
        "Please key in the long number on the front of your card. Then press hash.",
        17);
    secret("card-expiry", "Please key in your card's expiry date as four digits.", 5);
    secret(
        "card-security-code",
        "Please key in the three digits on the back of your card, by the signature.",
        4);
    secret(
        "card-confirm", "To pay by card ending 4242, press 1. To stop without paying, press 2.", 1);
    pass(3_500);
    say(
        GATEWAY,
        "card-result",
        switch (call.ending()) {
          case PAID -> "Thank you. Your payment has been taken.";
          case DECLINED -> "Your card was declined. You have not paid.";
          default -> "We are checking your payment. Please don't pay again.";
        },
        4_000);
  }

  private void ask(String question, String text, String keys) {
    note(
        IVR,
        "asked",
        "{\"question\":\"%s\",\"attempt\":1,\"mistake\":\"none\"}".formatted(question));
    say(question, text, 1_200 + random.nextInt(3_000));
    if (keys != null) {
      pass(600 + random.nextInt(4_000));
      note(
          IVR,
          "keyed",
          "{\"question\":\"%s\",\"outcome\":\"given\",\"keys\":\"%s\"}".formatted(question, keys));
      note(
          IVR,
          "answered",
          "{\"question\":\"%s\",\"outcome\":\"given\",\"how\":\"key\"}".formatted(question));
    }
  }

  private void enter(String question, int attempt, String keys, String mistake) {
    note(
        IVR,
        "asked",
        "{\"question\":\"%s\",\"attempt\":%d,\"mistake\":\"none\"}".formatted(question, attempt));
    say(question, "Please key in the reference number on your invoice. Then press hash.", 3_000);
    pass(2_000 + random.nextInt(5_000));
    note(
        IVR,
        "keyed",
        "{\"question\":\"%s\",\"outcome\":\"refused\",\"keys\":\"%s\",\"mistake\":\"%s\"}"
            .formatted(question, keys, mistake));
  }

  private void fail(String question, String text, String keys, String mistake) {
    for (var attempt = 1; attempt <= 3; attempt++) {
      note(
          IVR,
          "asked",
          "{\"question\":\"%s\",\"attempt\":%d,\"mistake\":\"%s\"}"
              .formatted(question, attempt, attempt == 1 ? "none" : mistake));
      say(question, attempt == 1 ? text : "Sorry, that was not one of the options. " + text, 3_000);
      pass(keys.isEmpty() ? 10_000 : 2_000);
      note(
          IVR,
          "keyed",
          "{\"question\":\"%s\",\"outcome\":\"refused\",\"keys\":\"%s\",\"mistake\":\"%s\"}"
              .formatted(question, keys, mistake));
    }
    var outcome = keys.isEmpty() ? "silent" : "not_understood";
    note(IVR, "answered", "{\"question\":\"%s\",\"outcome\":\"%s\"}".formatted(question, outcome));
  }

  private void secret(String question, String text, int keyCount) {
    note(
        GATEWAY,
        "asked",
        "{\"question\":\"%s\",\"attempt\":1,\"mistake\":\"none\"}".formatted(question));
    say(GATEWAY, question, text, 3_000);
    pass(1_000 + 400 * keyCount);
    note(
        GATEWAY,
        "keyed",
        "{\"question\":\"%s\",\"outcome\":\"given\",\"keyCount\":%d}"
            .formatted(question, keyCount));
    note(
        GATEWAY,
        "answered",
        "{\"question\":\"%s\",\"outcome\":\"given\",\"how\":\"key\"}".formatted(question));
  }

  private void say(String prompt, String text, int lengthMs) {
    say(IVR, prompt, text, lengthMs);
  }

  private void say(String process, String prompt, String text, int lengthMs) {
    var stopped = random.nextInt(4) == 0;
    var heardMs = stopped ? lengthMs / 3 : lengthMs;
    pass(heardMs);
    note(
        process,
        "said",
        "{\"prompt\":\"%s\",\"text\":\"%s\",\"heardMs\":%d,\"stoppedByKey\":%b}"
            .formatted(prompt, text, heardMs, stopped));
  }

  private void pass(int ms) {
    now = now.plusMillis(ms);
  }

  private void note(String process, String kind, String details) {
    seq++;
    now = now.plusMillis(1);
    events.add(call.id(), process, seq, now, kind, details);
  }
}
