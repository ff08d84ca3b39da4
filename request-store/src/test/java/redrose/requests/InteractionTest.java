package redrose.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InteractionTest {
  private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");

  @Test
  void aCallKeepsWhatIsKnownAsItGoesOn() {
    var ended =
        Interaction.call("+441772000001", "+441772000000", "1763776000.1", START)
            .answered(START.plusMillis(500))
            .speaking("en")
            .on("pay")
            .ended(START.plusSeconds(90), InteractionOutcome.PAID);

    assertThat(ended.callerNumber()).contains("+441772000001");
    assertThat(ended.answeredAt()).contains(START.plusMillis(500));
    assertThat(ended.language()).contains("en");
    assertThat(ended.journey()).contains("pay");
    assertThat(ended.endedAt()).contains(START.plusSeconds(90));
    assertThat(ended.outcome()).contains(InteractionOutcome.PAID);
  }

  @Test
  void aWithheldNumberIsNone() {
    assertThat(Interaction.call("", "+441772000000", "1.1", START).callerNumber()).isEmpty();
    assertThat(Interaction.call(null, "+441772000000", "1.1", START).callerNumber()).isEmpty();
  }

  @Test
  void anOddNumberIsMadeOneThatTheStoreTakes() {
    var odd = "sip:" + "x".repeat(300);

    assertThat(Interaction.call(odd, "a\0b", "1.1", START).callerNumber().orElseThrow())
        .hasSize(80)
        .startsWith("sip:xx");
    assertThat(Interaction.call(odd, "a\0b", "1.1", START).calledNumber()).contains("a?b");
  }

  @Test
  void anEndWithoutAnOutcomeIsRefused() {
    var call = Interaction.call("", "", "1.1", START);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Interaction(
                    call.id(),
                    call.channel(),
                    call.callerNumber(),
                    call.calledNumber(),
                    call.asteriskUniqueId(),
                    call.language(),
                    call.startedAt(),
                    call.answeredAt(),
                    Optional.of(START),
                    Optional.empty(),
                    call.journey()));
  }
}
