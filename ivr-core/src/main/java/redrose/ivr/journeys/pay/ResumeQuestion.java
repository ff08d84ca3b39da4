package redrose.ivr.journeys.pay;

import java.util.List;
import redrose.call.Entry;
import redrose.call.OpenQuestion;
import redrose.call.Reading;
import redrose.ivr.directory.Service;
import redrose.ivr.journeys.Spoken;
import redrose.prompts.Voice;
import redrose.requests.funds.ReferenceCheck;

/**
 * Which bill an earlier call from this number was about. A household shares a number, so nobody
 * hears anything of it who doesn't know its reference: in full, or its last four digits.
 */
record ResumeQuestion(Voice voice, Service service, String reference) {
  private static final int LAST_DIGITS = 4;

  OpenQuestion<String> ask() {
    var fund = service.fund();
    var rule = fund.reference();
    return new OpenQuestion<>(
            "resume.reference",
            new StatusQuestion(voice, List.of(fund)).wording(true),
            Entry.ofDigits(
                Math.min(LAST_DIGITS, rule.shortestKeyedLength()), rule.longestKeyedLength()),
            this::read,
            ReferenceMistakes::misfit)
        .orSaid(new Spoken(voice).references(List.of(rule), LAST_DIGITS));
  }

  private Reading<String> read(String keys) {
    return isMeant(keys) ? Reading.accept(reference) : Reading.reject(StatusQuestion.NOT_OWN);
  }

  private boolean isMeant(String keys) {
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
