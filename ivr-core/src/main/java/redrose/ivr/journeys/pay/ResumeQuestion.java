package redrose.ivr.journeys.pay;

import java.util.List;
import redrose.call.OpenQuestion;
import redrose.call.Reading;
import redrose.ivr.directory.Service;
import redrose.ivr.journeys.Spoken;
import redrose.prompts.Voice;
import redrose.requests.UnfinishedPayment;
import redrose.requests.funds.ReferenceCheck;

/**
 * Which bill an earlier call from this number was about. A household shares a number, so nobody
 * hears anything of a bill who doesn't know its reference: in full, or its last four digits.
 *
 * @param begun what was begun from this number, the latest first; not empty
 */
record ResumeQuestion(Voice voice, List<Begun> begun) {
  private static final int LAST_DIGITS = 4;

  /** A payment that was begun, and what it was for. */
  record Begun(Service service, UnfinishedPayment payment) {
    private boolean isMeant(String keys) {
      var reference = payment.reference();
      if (StatusQuestion.endsWith(reference, keys)) {
        return true;
      }
      return switch (service.fund().reference().check(keys)) {
        case ReferenceCheck.Valid(var keyed) -> keyed.equals(reference);
        case ReferenceCheck.Several(var readings) -> readings.contains(reference);
        case ReferenceCheck.Rejected _ -> false;
      };
    }
  }

  OpenQuestion<Begun> ask() {
    var funds = begun.stream().map(one -> one.service().fund()).distinct().toList();
    var like = new StatusQuestion(voice, funds);
    return new OpenQuestion<>(
            "resume.reference",
            like.wording(true),
            like.entry(true),
            this::read,
            ReferenceMistakes::misfit)
        .orSaid(new Spoken(voice).references(like.rules(), LAST_DIGITS));
  }

  private Reading<Begun> read(String keys) {
    return begun.stream()
        .filter(one -> one.isMeant(keys))
        .findFirst()
        .map(Reading::accept)
        .orElseGet(() -> Reading.reject(StatusQuestion.NOT_OWN));
  }
}
