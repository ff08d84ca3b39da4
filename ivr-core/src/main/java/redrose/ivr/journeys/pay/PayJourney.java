package redrose.ivr.journeys.pay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Utterance;
import redrose.ivr.bills.OwedBill.Due;
import redrose.ivr.carddesk.CardOutcome;
import redrose.ivr.directory.Directory;
import redrose.ivr.directory.Service;
import redrose.ivr.journeys.CallRecord;
import redrose.ivr.journeys.Journey;
import redrose.ivr.journeys.Next;
import redrose.ivr.journeys.adviser.AdviserJourney;
import redrose.ivr.journeys.pay.ResumeQuestion.Begun;
import redrose.ivr.journeys.text.TextOffer;
import redrose.ivr.live.WallClock;
import redrose.prompts.Voice;
import redrose.requests.Bill;
import redrose.requests.UnfinishedPayment;
import redrose.requests.funds.AmountCheck;
import redrose.requests.funds.ReferenceCheck;

/**
 * Paying: what for, which bill, how much, whether it was paid before, and then the card desk. Back
 * goes to the question before.
 */
public final class PayJourney implements Journey {
  private final Voice voice;
  private final Directory directory;
  private final ServiceMenu services;
  private final PaymentStatusJourney status;
  private final AdviserJourney adviser;
  private final LetterChoice letters;
  private final BillLookUp bills;
  private final Paying paying;
  private final UnfinishedBook unfinished;

  public PayJourney(
      Voice voice,
      Directory directory,
      CardTill till,
      BillLookUp bills,
      PaymentStatusJourney status,
      AdviserJourney adviser,
      TextOffer texts,
      UnfinishedBook unfinished,
      WallClock clock) {
    this.unfinished = unfinished;
    this.voice = voice;
    this.directory = directory;
    this.services = new ServiceMenu(voice, directory.services());
    this.bills = bills;
    this.status = status;
    this.letters = new LetterChoice(voice);
    var links = new LinkOffer(voice, till.ledger(), texts, till.patience());
    var ending = new PayEnding(voice, adviser, texts);
    this.paying = new Paying(voice, till, links, ending, adviser, clock);
    this.adviser = adviser;
  }

  /** What paying can say without knowing anything of a caller, for making its audio beforehand. */
  @Override
  public Stream<Utterance> utterances() {
    var asked =
        directory.services().stream()
            .map(service -> new PayQuestions(voice, service))
            .flatMap(
                questions ->
                    Stream.of(
                            questions.closed().stream(),
                            questions.referenceWording().all(),
                            questions.amountWording().all())
                        .flatMap(words -> words));
    return Stream.of(services.utterances(), asked, status.utterances()).flatMap(words -> words);
  }

  @Override
  public Next run(Call call, CallRecord record) {
    record.on("pay");
    return cameToItsEnd(new Conversation(call, record).askService(), record);
  }

  /**
   * Who was not cut off has nothing to go on with, whether it was paid or given up. What others
   * began from the same number stays.
   */
  private Next cameToItsEnd(Next next, CallRecord record) {
    var interaction = record.interaction();
    interaction.callerNumber().ifPresent(number -> unfinished.forget(number, interaction.id()));
    return next;
  }

  /** What of it can still be paid here. */
  List<Begun> stillPayable(List<UnfinishedPayment> begun) {
    return begun.stream()
        .flatMap(one -> service(one).map(service -> new Begun(service, one)).stream())
        .toList();
  }

  /**
   * Goes on where an earlier call was cut off, with who knows which bill it was about: at the
   * reference, which is read back again.
   */
  Next resume(Call call, CallRecord record, List<Begun> begun) {
    record.on("pay");
    return cameToItsEnd(new Conversation(call, record).askWhichBill(begun), record);
  }

  /** The directory may have changed since the call that was cut off. */
  private Optional<Service> service(UnfinishedPayment begun) {
    return directory.services().stream()
        .filter(service -> service.code().equals(begun.service()))
        .filter(service -> service.closed(voice.language()).isEmpty())
        .filter(service -> isReference(service, begun.reference()))
        .findFirst();
  }

  private static boolean isReference(Service service, String reference) {
    return service.fund().reference().check(reference) instanceof ReferenceCheck.Valid;
  }

  private static OptionalLong stillTaken(Begun begun) {
    var amountPence = begun.payment().amountPence();
    var fund = begun.service().fund();
    boolean isTaken =
        amountPence.isPresent() && fund.check(amountPence.getAsLong()) == AmountCheck.ACCEPTED;
    return isTaken ? amountPence : OptionalLong.empty();
  }

  /** One caller's way through the questions. */
  private final class Conversation {
    private final Call call;
    private final CallRecord record;
    private OptionalLong amountBefore = OptionalLong.empty();

    Conversation(Call call, CallRecord record) {
      this.call = call;
      this.record = record;
    }

    Next askService() {
      return switch (services.choose(call)) {
        case Answer.Given<PayChoice>(PayChoice.ToPay(var service), _) ->
            begin(service, new PayQuestions(voice, service));
        case Answer.Given<PayChoice>(PayChoice.ToHear _, _) -> status.run(call, record);
        case Answer<PayChoice> other -> otherwise(other, () -> Next.MAIN_MENU);
      };
    }

    Next askWhichBill(List<Begun> begun) {
      return switch (call.ask(new ResumeQuestion(voice, begun).ask())) {
        case Answer.Given<Begun>(var meant, var how) -> {
          amountBefore = stillTaken(meant);
          var questions = new PayQuestions(voice, meant.service());
          yield confirmReference(meant.service(), questions, meant.payment().reference(), how);
        }
        case Answer<Begun> other -> otherwise(other, () -> Next.MAIN_MENU);
      };
    }

    private Next begin(Service service, PayQuestions questions) {
      var closed = questions.closed();
      if (closed.isEmpty()) {
        return askReference(service, questions);
      }
      call.note("service_closed", Map.of("service", service.code()));
      call.sayToTheEnd(closed.get());
      return Next.MAIN_MENU;
    }

    private Next askReference(Service service, PayQuestions questions) {
      amountBefore = OptionalLong.empty(); // it was another bill's
      return switch (call.ask(questions.reference())) {
        case Answer.Given<List<String>>(var readings, var how) ->
            askLetters(service, questions, readings, how);
        case Answer<List<String>> other -> otherwise(other, this::askService);
      };
    }

    private Next askLetters(
        Service service, PayQuestions questions, List<String> readings, Answer.How how) {
      return switch (letters.choose(call, readings, how)) {
        case Answer.Given<String>(var reference, _) ->
            confirmReference(service, questions, reference, how);
        case Answer<String> other -> otherwise(other, () -> askReference(service, questions));
      };
    }

    private Next confirmReference(
        Service service, PayQuestions questions, String reference, Answer.How how) {
      return switch (call.choose(questions.referenceIsRight(reference, how))) {
        case Answer.Given<Boolean>(var isRight, _) when isRight -> {
          record.about(reference);
          keep(service, reference, OptionalLong.empty());
          yield askBalance(service, questions, reference);
        }
        case Answer.Given<Boolean> _ -> askReference(service, questions);
        case Answer<Boolean> other -> otherwise(other, () -> askReference(service, questions));
      };
    }

    /** Where nobody says what is owed, the caller does. */
    private Next askBalance(Service service, PayQuestions questions, String reference) {
      var known = bills.due(call, new Bill(service.fund().code(), reference));
      if (known.isEmpty()) {
        return askAmount(service, questions, reference);
      }
      var due = known.get();
      return switch (due) {
        case Due.Full(var pence, _) -> askAll(service, questions, reference, due, pence);
        case Due.Discounted(var pence, _) -> askAll(service, questions, reference, due, pence);
        case Due.Nothing _, Due.Challenged _ -> {
          call.sayToTheEnd(new BalanceQuestion(voice, service).words(due));
          yield Next.MAIN_MENU;
        }
      };
    }

    private Next askAll(
        Service service, PayQuestions questions, String reference, Due due, long pence) {
      var balance = new BalanceQuestion(voice, service);
      var question = balance.question(due, pence);
      if (question.isEmpty()) {
        call.say(balance.words(due));
        return askAmount(service, questions, reference);
      }
      return switch (call.choose(question.get())) {
        case Answer.Given<BalanceQuestion.Wish>(var wish, _) ->
            switch (wish) {
              case ALL -> pay(service, questions, reference, pence);
              case ANOTHER_AMOUNT -> askAmount(service, questions, reference);
              case STOP -> paying.end(new CardOutcome.Stopped(false), call, record);
            };
        case Answer<BalanceQuestion.Wish> other ->
            otherwise(other, () -> askReference(service, questions));
      };
    }

    private void keep(Service service, String reference, OptionalLong pence) {
      var begun = new UnfinishedPayment(service.code(), reference, pence);
      record
          .interaction()
          .callerNumber()
          .ifPresent(number -> unfinished.keep(number, record.interaction().id(), begun));
    }

    /** What an earlier call had agreed on is asked about once instead of being keyed again. */
    private Next askAmount(Service service, PayQuestions questions, String reference) {
      if (amountBefore.isPresent()) {
        long before = amountBefore.getAsLong();
        amountBefore = OptionalLong.empty();
        return confirmAmount(service, questions, reference, before);
      }
      return switch (call.ask(questions.amount())) {
        case Answer.Given<Long>(var amountPence, _) ->
            confirmAmount(service, questions, reference, amountPence);
        case Answer<Long> other -> otherwise(other, () -> askReference(service, questions));
      };
    }

    private Next confirmAmount(
        Service service, PayQuestions questions, String reference, long amountPence) {
      return switch (call.choose(questions.amountIsRight(amountPence))) {
        case Answer.Given<Boolean>(var isRight, _) ->
            isRight
                ? pay(service, questions, reference, amountPence)
                : askAmount(service, questions, reference);
        case Answer<Boolean> other ->
            otherwise(other, () -> askAmount(service, questions, reference));
      };
    }

    private Next pay(Service service, PayQuestions questions, String reference, long amountPence) {
      keep(service, reference, OptionalLong.of(amountPence));
      var bill = new Bill(service.fund().code(), reference);
      Supplier<Next> back = () -> askAmount(service, questions, reference);
      return paying.pay(call, record, new Paying.Order(questions, bill, amountPence, back));
    }

    private Next otherwise(Answer<?> answer, Supplier<Next> back) {
      return answer instanceof Answer.BackWanted<?>
          ? back.get()
          : adviser.insteadOf(answer, call, record);
    }
  }
}
