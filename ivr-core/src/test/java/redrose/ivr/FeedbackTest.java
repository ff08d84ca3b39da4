package redrose.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redrose.requests.postgres.Eventually;

/** Who was helped is asked one question at the end, where a supervisor wants that. */
class FeedbackTest {
  private static final String ASK = "{\"ask\": true}";

  private final JourneyLine line = JourneyLine.open();

  @AfterEach
  void close() {
    line.close();
  }

  private WireCaller pay(String then) {
    var caller =
        WireCaller.pressing("1|1|" + line.reference() + "#|1|500#|1| |" + then)
            .atTheCardDesk(line.cardDesk::pay);
    line.ring(caller);
    return caller;
  }

  @Test
  void whatTheyPressIsKept() {
    line.set("feedback", ASK);
    assertThat(pay("4").heard())
        .containsSubsequence("pay.paid", "feedback.ask", "feedback.thanks", "goodbye");
    Eventually.isTrue(() -> line.count("feedback WHERE score = 4") == 1);
  }

  @Test
  void nobodyHasToAnswer() {
    line.set("feedback", ASK);
    assertThat(pay("").heard())
        .containsSubsequence("feedback.ask", "goodbye")
        .doesNotContain("feedback.thanks");
    assertThat(line.count("feedback")).isZero();
  }

  @Test
  void itIsAskedOnlyWhereASupervisorWantsIt() {
    assertThat(pay("4").heard()).doesNotContain("feedback.ask");
  }

  @Test
  void whoCouldNotBeHelpedIsNotAsked() {
    line.set("feedback", ASK);
    var caller = WireCaller.pressing("0").atTheDesk(() -> "NOANSWER");
    line.ring(caller);
    assertThat(caller.heard()).doesNotContain("feedback.ask");
  }
}
