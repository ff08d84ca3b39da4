package redrose.sandbox.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import redrose.sandbox.Busy;
import redrose.sandbox.phone.script.Verdict;
import redrose.sandbox.record.MoneyCheck;

@ResourceLock(value = Busy.CORES, mode = ResourceAccessMode.READ)
@Tag("packaged")
class StoriesTest {
  @Test
  void whoPaysWhatWasPaidTodayIsAskedFirst() {
    assertGood(ScriptedCalls.verdicts(Story.PAY_TWICE));
  }

  @Test
  void whoWasToldThatWeAreCheckingRingsBackAndHearsThatItIsPaid() throws Exception {
    var calls = ScriptedCalls.verdicts(Story.RING_BACK);
    assertGood(calls);
    assertThat(ToldByText.of(calls.getFirst()))
        .isEqualTo(
            "We have checked your payment of £41.75 to the council: it went through."
                + " Your receipt number is %s."
                    .formatted(calls.getFirst().record().payment().orElseThrow().receipt()));
    assertThat(calls.get(1).report().heard())
        .anyMatch(heard -> heard.text().contains("£41.75, made "));
  }

  @Test
  void whatIsKnownIsToldAndWhoReportedItAsksAboutIt() {
    assertGood(ScriptedCalls.verdicts(Story.REPORT_AGAIN));
  }

  private static void assertGood(List<Verdict> verdicts) {
    for (var verdict : verdicts) {
      assertThat(verdict.complaints()).isEmpty();
      assertThat(verdict.disagreements()).isEmpty();
      assertThat(MoneyCheck.disagreements(verdict.record())).isEmpty();
    }
  }
}
