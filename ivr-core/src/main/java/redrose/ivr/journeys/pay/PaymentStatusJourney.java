package redrose.ivr.journeys.pay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Menu;
import redrose.call.Utterance;
import redrose.ivr.carddesk.Patience;
import redrose.ivr.carddesk.PaymentHistory;
import redrose.ivr.directory.Directory;
import redrose.ivr.journeys.CallRecord;
import redrose.ivr.journeys.Journey;
import redrose.ivr.journeys.Next;
import redrose.ivr.journeys.Spoken;
import redrose.ivr.journeys.adviser.AdviserJourney;
import redrose.ivr.journeys.text.TextOffer;
import redrose.ivr.live.WallClock;
import redrose.prompts.LinePrompts;
import redrose.prompts.PayPrompts;
import redrose.prompts.Prompt;
import redrose.prompts.RetryWording;
import redrose.prompts.Value;
import redrose.prompts.Voice;
import redrose.requests.Bill;
import redrose.requests.InteractionOutcome;
import redrose.requests.KnownPayment;

/**
 * What became of a payment: offered to a number that has one whose end nobody was told, and in the
 * menu of paying to everybody. Told only to who knows the bill's reference, and no more than
 * amount, time, how it ended and the receipt.
 */
public final class PaymentStatusJourney implements Journey {
  /** The key that whoever heard "we are checking" was told to press. */
  private static final char TO_HEAR = '5';

  private static final char ANYTHING_ELSE = '1';
  private static final Duration OFFER_LIMIT = Duration.ofMillis(500);

  private final Voice voice;
  private final PaymentHistory history;
  private final Patience patience;
  private final AdviserJourney adviser;
  private final WallClock clock;
  private final StatusQuestion question;
  private final PayEnding ending;
  private final ReceiptReading receipts;
  private final Menu<Boolean> offer;

  public PaymentStatusJourney(
      Voice voice,
      Directory directory,
      PaymentHistory history,
      Patience patience,
      AdviserJourney adviser,
      TextOffer texts,
      WallClock clock) {
    this.voice = voice;
    this.history = history;
    this.patience = patience;
    this.adviser = adviser;
    this.clock = clock;
    this.question = new StatusQuestion(voice, directory.funds());
    this.ending = new PayEnding(voice, adviser, texts);
    this.receipts = new ReceiptReading(voice, texts);
    this.offer = offer(voice);
  }

  private static Menu<Boolean> offer(Voice voice) {
    var spoken = new Spoken(voice);
    return Menu.<Boolean>named(
            "status.offer", RetryWording.of(voice, voice.say(PayPrompts.STATUS_OFFER)))
        .option(TO_HEAR, true, option(voice, LinePrompts.OPTION_PAYMENT_STATUS, TO_HEAR))
        .option(
            ANYTHING_ELSE, false, option(voice, LinePrompts.OPTION_ANYTHING_ELSE, ANYTHING_ELSE))
        .tries(1)
        .orSaid(
            spoken.choices(
                Map.of(
                    String.valueOf(TO_HEAR), spoken.of(LinePrompts.OPTION_PAYMENT_STATUS),
                    String.valueOf(ANYTHING_ELSE), spoken.of(LinePrompts.OPTION_ANYTHING_ELSE))))
        .build();
  }

  private static Utterance option(Voice voice, Prompt.Plain words, char key) {
    return voice.join(voice.say(words), voice.say(LinePrompts.press(key)));
  }

  /** What can be said without knowing anything of a caller, for making its audio beforehand. */
  @Override
  public Stream<Utterance> utterances() {
    return Stream.of(
            offer.options().stream().map(Menu.Option::words),
            question.wording(true).all(),
            question.wording(false).all())
        .flatMap(words -> words);
  }

  /** Looks, while the caller is being greeted, whether there is something to offer to them. */
  public Future<List<KnownPayment>> look(CallRecord record) {
    return record
        .interaction()
        .callerNumber()
        .map(number -> Patience.ask(() -> history.untold(number)))
        .orElseGet(() -> CompletableFuture.completedFuture(List.of()));
  }

  /** Offers it, where there is something; the main menu where they want something else. */
  public Next offer(Call call, CallRecord record, Future<List<KnownPayment>> looked) {
    var own = Patience.soon(looked, OFFER_LIMIT).orElse(List.of());
    if (own.isEmpty()) {
      return Next.MAIN_MENU;
    }
    return switch (call.choose(offer)) {
      case Answer.Given<Boolean>(var wanted, _) -> wanted ? ask(call, record, own) : Next.MAIN_MENU;
      case Answer.AdviserWanted<Boolean> _ -> adviser.run(call, record);
      default -> Next.MAIN_MENU;
    };
  }

  @Override
  public Next run(Call call, CallRecord record) {
    var own =
        record
            .interaction()
            .callerNumber()
            .flatMap(number -> patience.ask(call, () -> history.untold(number)));
    return ask(call, record, own.orElse(List.of()));
  }

  private Next ask(Call call, CallRecord record, List<KnownPayment> own) {
    record.on("payment-status");
    return switch (call.ask(question.ask(own))) {
      case Answer.Given<List<Bill>>(var bills, _) -> find(call, record, bills);
      case Answer.BackWanted<List<Bill>> _ -> Next.MAIN_MENU;
      case Answer<List<Bill>> other -> adviser.insteadOf(other, call, record);
    };
  }

  private Next find(Call call, CallRecord record, List<Bill> bills) {
    Optional<Optional<KnownPayment>> found = patience.ask(call, () -> history.latest(bills));
    if (found.isEmpty()) {
      call.sayToTheEnd(voice.say(LinePrompts.TROUBLE));
      return adviser.run(call, record);
    }
    if (found.get().isEmpty()) {
      call.sayToTheEnd(voice.say(PayPrompts.STATUS_NONE));
      return Next.MAIN_MENU;
    }
    return tell(call, record, found.get().get());
  }

  private Next tell(Call call, CallRecord record, KnownPayment known) {
    if (known.isOpen()) {
      say(call, PayPrompts.STATUS_CHECKING, known);
      record.outcome(InteractionOutcome.PAYMENT_UNSETTLED);
      ending.sayHowToHear(call, record);
      return Next.GOODBYE;
    }
    if (known.isPaid()) {
      say(call, PayPrompts.STATUS_PAID, known);
      receipts.read(call, record, known.receipt(), known.amountPence(), () -> told(record, known));
      return Next.GOODBYE;
    }
    say(call, PayPrompts.STATUS_NOT_CHARGED, known);
    told(record, known);
    return Next.MAIN_MENU;
  }

  private void say(Call call, Prompt.With2<Value.Money, Value.Moment> words, KnownPayment known) {
    call.sayToTheEnd(
        voice.say(words, Value.money(known.amountPence()), clock.moment(known.madeAt())));
  }

  private void told(CallRecord record, KnownPayment known) {
    record.outcome(InteractionOutcome.COMPLETED);
    history.told(known.bill(), record.interaction().id());
  }
}
