package redrose.ivr.journeys.pay;

import java.util.function.Supplier;
import java.util.stream.Stream;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Utterance;
import redrose.ivr.carddesk.CardDesk;
import redrose.ivr.carddesk.CardOutcome;
import redrose.ivr.directory.Directory;
import redrose.ivr.directory.Service;
import redrose.ivr.journeys.CallRecord;
import redrose.ivr.journeys.Journey;
import redrose.ivr.journeys.Next;
import redrose.ivr.journeys.adviser.AdviserJourney;
import redrose.prompts.Voice;
import redrose.requests.PaymentRequest;

/**
 * Paying: what for, which bill, how much, and then the card desk. Back goes to the question before.
 */
public final class PayJourney implements Journey {
  private final Voice voice;
  private final Directory directory;
  private final ServiceMenu services;
  private final CardDesk cardDesk;
  private final PayEnding ending;
  private final AdviserJourney adviser;

  public PayJourney(Voice voice, Directory directory, CardDesk cardDesk, AdviserJourney adviser) {
    this.voice = voice;
    this.directory = directory;
    this.services = new ServiceMenu(voice, directory.services());
    this.cardDesk = cardDesk;
    this.ending = new PayEnding(voice, adviser);
    this.adviser = adviser;
  }

  /** What paying can say without knowing anything of a caller, for making its audio beforehand. */
  public Stream<Utterance> utterances() {
    return Stream.concat(
        services.all().stream(),
        directory.services().stream()
            .map(service -> new PayQuestions(voice, service))
            .flatMap(
                questions ->
                    Stream.concat(
                        questions.referenceWording().all(), questions.amountWording().all())));
  }

  @Override
  public Next run(Call call, CallRecord record) {
    record.on("pay");
    return new Conversation(call, record).askService();
  }

  /** One caller's way through the questions. */
  private final class Conversation {
    private final Call call;
    private final CallRecord record;

    Conversation(Call call, CallRecord record) {
      this.call = call;
      this.record = record;
    }

    Next askService() {
      return switch (services.choose(call)) {
        case Answer.Given<Service>(var service, _) ->
            askReference(service, new PayQuestions(voice, service));
        case Answer<Service> other -> otherwise(other, () -> Next.MAIN_MENU);
      };
    }

    private Next askReference(Service service, PayQuestions questions) {
      return switch (call.ask(questions.reference())) {
        case Answer.Given<String>(var reference, _) ->
            confirmReference(service, questions, reference);
        case Answer<String> other -> otherwise(other, this::askService);
      };
    }

    private Next confirmReference(Service service, PayQuestions questions, String reference) {
      return switch (call.choose(questions.referenceIsRight(reference))) {
        case Answer.Given<Boolean>(var isRight, _) ->
            isRight ? askAmount(service, questions, reference) : askReference(service, questions);
        case Answer<Boolean> other -> otherwise(other, () -> askReference(service, questions));
      };
    }

    private Next askAmount(Service service, PayQuestions questions, String reference) {
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
                ? takeCard(service, reference, amountPence)
                : askAmount(service, questions, reference);
        case Answer<Boolean> other ->
            otherwise(other, () -> askAmount(service, questions, reference));
      };
    }

    private Next takeCard(Service service, String reference, long amountPence) {
      var request =
          PaymentRequest.of(record.interaction(), service.fund().code(), reference, amountPence);
      CardOutcome outcome = cardDesk.take(call, request, known -> ending.keep(known, record));
      return ending.tell(outcome, call, record);
    }

    private Next otherwise(Answer<?> answer, Supplier<Next> back) {
      return answer instanceof Answer.BackWanted<?>
          ? back.get()
          : adviser.insteadOf(answer, call, record);
    }
  }
}
