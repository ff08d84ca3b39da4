package redrose.ivr.journeys.pay;

import java.time.Duration;
import java.util.Optional;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Menu;
import redrose.call.Mistake;
import redrose.call.Utterance;
import redrose.ivr.bills.OwedBill.Due;
import redrose.ivr.carddesk.CardOutcome;
import redrose.ivr.directory.Directory;
import redrose.ivr.directory.Service;
import redrose.ivr.journeys.adviser.AdviserLeg;
import redrose.prompts.LinePrompts;
import redrose.prompts.RetryWording;
import redrose.prompts.StaffPrompts;
import redrose.prompts.Value;
import redrose.prompts.Voice;
import redrose.requests.Bill;

/**
 * A payment that an adviser helps with, as the adviser has it: they key what is to be paid, hear
 * music and nothing of the caller while the card is keyed, and then how it ended.
 */
public final class AdviserSide {
  private static final Duration CALLER_LIMIT = Duration.ofSeconds(4);

  /** Pieces of music: half an hour. */
  private static final int MOST_WHILE_PAYING = 360;

  private static final int MOST_BEFORE_REJOINING = 24;
  private static final String ASIDE = "staff.aside";

  private final Voice voice;
  private final ServiceMenu services;
  private final LetterChoice letters;
  private final BillLookUp bills;
  private final Utterance music;

  /**
   * @param voice English
   * @param bills what is known of them
   * @param music a piece of it, for who waits
   */
  public AdviserSide(Voice voice, Directory directory, BillLookUp bills, Utterance music) {
    this.voice = voice;
    this.services = new ServiceMenu(voice, directory.services());
    this.letters = new LetterChoice(voice);
    this.bills = bills;
    this.music = music;
  }

  /** Leads an adviser who has put a caller aside, until they have the caller back. */
  public void lead(Call desk, AdviserLeg leg) {
    if (!leg.isAccepted(CALLER_LIMIT)) {
      return;
    }
    leg.decide(ask(desk));
    if (leg.wish().isPresent()) {
      desk.say(voice.say(StaffPrompts.ASSIST_WAIT));
      desk.hold(ASIDE, music, "", MOST_WHILE_PAYING, leg::isTold);
      desk.sayToTheEnd(leg.outcome().map(this::words).orElse(voice.say(StaffPrompts.ASSIST_GONE)));
    }
    leg.ready();
    desk.hold(ASIDE, music, "", MOST_BEFORE_REJOINING, () -> false); // until they are connected
  }

  private Optional<AdviserLeg.Wish> ask(Call desk) {
    return services.choose(desk) instanceof Answer.Given<PayChoice>(PayChoice.ToPay(var service), _)
        ? begin(desk, service, new PayQuestions(voice, service))
        : Optional.empty();
  }

  /** What is closed to callers is closed to advisers, too. */
  private Optional<AdviserLeg.Wish> begin(Call desk, Service service, PayQuestions questions) {
    var closed = questions.closed();
    if (closed.isEmpty()) {
      return askReference(desk, service, questions);
    }
    desk.sayToTheEnd(closed.get());
    return Optional.empty();
  }

  private Optional<AdviserLeg.Wish> askReference(
      Call desk, Service service, PayQuestions questions) {
    return desk.ask(questions.reference())
                .then(given -> letters.choose(desk, given.value(), given.how()))
                .then(reference -> payable(desk, service, reference))
                .then(reference -> amount(desk, questions, reference.value(), service))
            instanceof Answer.Given<AdviserLeg.Wish>(var wish, _)
        ? confirmed(desk, wish)
        : Optional.empty();
  }

  /** What nobody may pay now an adviser can't take either, and goes back to the caller. */
  private Answer<String> payable(Call desk, Service service, Answer.Given<String> reference) {
    var due = bills.due(desk, new Bill(service.fund().code(), reference.value()));
    if (due.isEmpty()) {
      return reference;
    }
    desk.sayToTheEnd(new BalanceQuestion(voice, service).words(due.get()));
    return switch (due.get()) {
      case Due.Full _, Due.Discounted _ -> reference;
      case Due.Nothing _, Due.Challenged _ -> new Answer.BackWanted<>();
    };
  }

  private static Answer<AdviserLeg.Wish> amount(
      Call desk, PayQuestions questions, String reference, Service service) {
    return desk.ask(questions.amount())
        .then(
            pence ->
                new Answer.Given<>(
                    new AdviserLeg.Wish(service, reference, pence.value()), pence.how()));
  }

  private Optional<AdviserLeg.Wish> confirmed(Call desk, AdviserLeg.Wish wish) {
    return desk.choose(confirm(wish)) instanceof Answer.Given<Boolean>(var yes, _) && yes
        ? Optional.of(wish)
        : Optional.empty();
  }

  private Menu<Boolean> confirm(AdviserLeg.Wish wish) {
    var words =
        voice.say(
            StaffPrompts.ASSIST_CONFIRM,
            Value.money(wish.amountPence()),
            Value.reference(wish.reference()));
    return Menu.<Boolean>named(
            "staff.assist",
            RetryWording.of(voice, words)
                .on(Mistake.SILENT, voice.say(LinePrompts.INPUT_SILENT))
                .on(Mistake.NO_SUCH_OPTION, voice.say(LinePrompts.INPUT_INVALID)))
        .option('1', true, voice.say(StaffPrompts.ASSIST_YES))
        .option('2', false, voice.say(StaffPrompts.ASSIST_NO))
        .build();
  }

  private Utterance words(CardOutcome outcome) {
    return switch (outcome) {
      case CardOutcome.Paid(var receipt, _) ->
          voice.say(StaffPrompts.ASSIST_PAID, Value.reference(receipt));
      case CardOutcome.Declined _ -> voice.say(StaffPrompts.ASSIST_DECLINED);
      case CardOutcome.Stopped _ -> voice.say(StaffPrompts.ASSIST_STOPPED);
      case CardOutcome.Unknown _ -> voice.say(StaffPrompts.ASSIST_UNKNOWN);
      case CardOutcome.AlreadyUnderWay _ -> voice.say(StaffPrompts.ASSIST_BUSY);
      case CardOutcome.TooMany _, CardOutcome.Unavailable _ ->
          voice.say(StaffPrompts.ASSIST_UNAVAILABLE);
    };
  }
}
