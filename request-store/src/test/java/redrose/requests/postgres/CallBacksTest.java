package redrose.requests.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redrose.requests.CallBack;
import redrose.requests.CallBackState;
import redrose.requests.Interaction;
import redrose.requests.TelephoneNumber;

/** A call-back is rung by one ringer at a time, so often and no more, and can be taken back. */
class CallBacksTest {
  private static final CallBackWork.Hours NOW = _ -> Optional.empty();
  private static final TelephoneNumber NUMBER = TelephoneNumber.of("01772 960 123").orElseThrow();

  private final TestDatabase store = TestDatabase.fresh();
  private final Database ivr = store.open(RoleMatrix.IVR);
  private final CallBacks callBacks = new CallBacks(ivr);

  /** Whose leases run out at once. */
  private final CallBackWork impatient = new CallBackWork(ivr, Duration.ZERO, Duration.ZERO);

  private final CallBackWork work =
      new CallBackWork(ivr, Duration.ofMinutes(5), Duration.ofMinutes(15));
  private UUID call;

  @BeforeEach
  void ring() {
    call = interaction();
  }

  @AfterEach
  void close() {
    ivr.close();
  }

  @Test
  void itIsRungWhenItIsDueAndByOneAtATime() {
    assertThat(callBacks.ask(wanted(Instant.now().plusSeconds(3_600)))).isTrue();
    assertThat(work.claim(NOW)).isEmpty();

    var due = wanted(Instant.now().minusSeconds(1), "07700 900 123");
    callBacks.ask(due);
    assertThat(work.claim(NOW)).map(CallBack::id).contains(due.id());
    assertThat(work.claim(NOW)).isEmpty();
  }

  @Test
  void anotherOfTheSameNumberIsNotKept() {
    assertThat(callBacks.ask(wanted(Instant.now()))).isTrue();
    assertThat(callBacks.ask(wanted(Instant.now()))).isFalse();
  }

  @Test
  void whoeverPicksUpIsLinkedToItAndNotRungAgain() {
    callBacks.ask(wanted(Instant.now()));
    var claimed = work.claim(NOW).orElseThrow();
    var second = interaction();

    assertThat(work.pickedUp(claimed.id(), 2, second)).as("another try's").isEmpty();
    assertThat(work.pickedUp(claimed.id(), 1, second)).isPresent();
    assertThat(work.pickedUp(claimed.id(), 1, interaction())).as("picked up twice").isEmpty();
    assertThat(work.reached(claimed.id())).isTrue();
    assertThat(states()).containsExactly(CallBackState.REACHED);
  }

  @Test
  void whatNobodyPicksUpIsTriedAgainLaterAndThenGivenUp() {
    callBacks.ask(wanted(Instant.now()));
    for (int tries = 1; tries <= CallBack.MOST_TRIES; tries++) {
      assertThat(impatient.claim(NOW)).map(CallBack::tries).contains(tries);
    }
    assertThat(impatient.claim(NOW)).isEmpty();
    assertThat(states()).containsExactly(CallBackState.GIVEN_UP);
  }

  @Test
  void whoTakesLongToSayThatTheyAreThereIsNotRungAgain() {
    callBacks.ask(wanted(Instant.now()));
    var claimed = impatient.claim(NOW).orElseThrow();
    assertThat(work.pickedUp(claimed.id(), 1, interaction())).isPresent();
    assertThat(work.claim(NOW)).as("its lease ran out").isEmpty();
    assertThat(work.reached(claimed.id())).isTrue();
    assertThat(states()).containsExactly(CallBackState.REACHED);
  }

  @Test
  void betweenTwoTriesThereIsTime() {
    callBacks.ask(wanted(Instant.now()));
    assertThat(impatient.claim(NOW)).isPresent();
    assertThat(work.claim(NOW)).isEmpty();
    assertThat(callBacks.list(false, 1).getFirst().dueAt())
        .isAfter(Instant.now().plus(Duration.ofMinutes(10)));
  }

  @Test
  void whereNobodyIsAtTheDeskItIsPutOffAndNoTryIsUsedUp() {
    callBacks.ask(wanted(Instant.now()));
    var opens = Instant.parse("2030-01-02T09:00:00Z");
    assertThat(work.claim(_ -> Optional.of(opens))).isEmpty();
    var left = callBacks.list(false, 1).getFirst();
    assertThat(left.dueAt()).isEqualTo(opens);
    assertThat(left.tries()).isZero();
  }

  @Test
  void staffTakeOneBackAndItIsNotPickedUpAnyMore() {
    callBacks.ask(wanted(Instant.now()));
    var claimed = work.claim(NOW).orElseThrow();
    try (var console = store.open(RoleMatrix.CONSOLE)) {
      var theirs = new CallBacks(console);
      assertThat(theirs.cancel(claimed.id(), "a test")).isTrue();
      assertThat(theirs.cancel(claimed.id(), "a test")).isFalse();
      assertThat(theirs.list(false, 10)).isEmpty();
    }
    assertThat(work.pickedUp(claimed.id(), 1, interaction())).isEmpty();
    assertThat(work.reached(claimed.id())).isFalse();
  }

  private List<CallBackState> states() {
    return callBacks.list(true, 10).stream().map(CallBack::state).toList();
  }

  private CallBack wanted(Instant due) {
    return wanted(due, NUMBER.national());
  }

  private CallBack wanted(Instant due, String number) {
    return CallBack.of(
        call,
        TelephoneNumber.of(number).orElseThrow(),
        "en",
        "advisers",
        Optional.of("pay"),
        Optional.of("500123458"),
        due);
  }

  private UUID interaction() {
    var interaction =
        Interaction.call("01772960123", "100", "1." + UUID.randomUUID(), Instant.now());
    new InteractionEvents(ivr).append(List.of(interaction), List.of());
    return interaction.id();
  }
}
