package redrose.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redrose.requests.postgres.RoleMatrix;

/** Who can't be helped now is rung back: number confirmed, rung by a call of its own, linked. */
class CallBackTest {
  private static final AtomicInteger NUMBERS = new AtomicInteger(100_000);

  private JourneyLine line = JourneyLine.open();
  private final String number = "01772" + NUMBERS.incrementAndGet();

  @AfterEach
  void close() {
    line.close();
  }

  private WireCaller ask(String keys) {
    var caller = WireCaller.pressing(keys).from(number).atTheDesk(() -> "NOANSWER");
    line.ring(caller);
    return caller;
  }

  /** Rings as the ringer would, and returns what the dialplan then asks for. */
  private String rung() {
    line.execute(
        "UPDATE call_back SET state = 'RINGING', tries = tries + 1, lease_until = now() + interval"
            + " '1 minute'");
    return "call-back?id=%s&try=%s&number=44%s"
        .formatted(
            line.text("SELECT id FROM call_back"),
            line.text("SELECT tries FROM call_back"),
            number.substring(1));
  }

  @Test
  void theNumberThatTheyRingFromIsConfirmed() {
    var caller = ask("0|1|1");
    assertThat(caller.heard())
        .containsSubsequence(
            "adviser.nobody", "call-back.offer", "call-back.number", "call-back.kept", "goodbye");
    assertThat(caller.words()).contains("We would ring you on " + number);
    assertThat(line.text("SELECT number FROM call_back")).isEqualTo("+44" + number.substring(1));
  }

  @Test
  void anotherNumberIsKeyedAndOneThatMayNotBeRungIsRefused() {
    var caller = ask("0|1|2|09061234567#|01524960123#|1");
    assertThat(caller.heard())
        .containsSubsequence("call-back.ask", "call-back.wrong", "call-back.number");
    assertThat(line.text("SELECT number FROM call_back")).isEqualTo("+441524960123");
  }

  @Test
  void whoWithholdsTheirNumberKeysOne() {
    var caller = WireCaller.pressing("0|1|01524960123#|1").from("").atTheDesk(() -> "NOANSWER");
    line.ring(caller);
    assertThat(caller.heard()).contains("call-back.kept");
  }

  @Test
  void whoDoesNotConfirmIsNotRung() {
    ask("0|1|!");
    assertThat(line.count("call_back")).isZero();
  }

  @Test
  void askedTwiceItIsRungOnce() {
    ask("0|1|1");
    assertThat(ask("0|1|1").heard()).contains("call-back.already");
    assertThat(line.count("call_back")).isEqualTo(1);
  }

  @Test
  void whenTheDeskIsClosedItIsForWhenSomebodyIsThereAgain() {
    try (var saturday = JourneyLine.openAt(Instant.parse("2026-11-28T10:00:00Z"))) {
      var caller = WireCaller.pressing("0|1|1").from(number);
      saturday.ring(caller);
      assertThat(caller.words()).contains("An adviser will ring you 30 November at 08:45");
      assertThat(saturday.text("SELECT due_at = '2026-11-30T08:45Z' FROM call_back"))
          .isEqualTo("t");
    }
  }

  @Test
  void whoPicksUpAndPressesAKeyIsPutThroughAndTheCallIsLinkedToTheFirst() {
    ask("0|1|1");
    var rung = WireCaller.pressing("1").pickingUp(rung());
    var call = line.ring(rung);
    assertThat(rung.heard()).containsSubsequence("call-back.hello", "adviser.connecting");
    assertThat(line.text("SELECT state FROM call_back")).isEqualTo("REACHED");
    assertThat(
            line.text(
                "SELECT interaction.asterisk_unique_id FROM call_back_call JOIN interaction ON"
                    + " interaction.id = interaction_id"))
        .isEqualTo(call);
    assertThat(line.outcomeOf(call)).isEqualTo("TRANSFERRED");
  }

  @Test
  void anAnsweringMachineIsNotPutThrough() {
    ask("0|1|1");
    var machine = WireCaller.pressing("").pickingUp(rung());
    assertThat(line.outcomeOf(line.ring(machine))).isEqualTo("SILENT");
    assertThat(machine.lentTo()).isEmpty();
    assertThat(line.text("SELECT state FROM call_back")).isEqualTo("RINGING");
  }

  @Test
  void whoPicksUpCanTakeItBack() {
    ask("0|1|1");
    var rung = WireCaller.pressing("2").pickingUp(rung());
    line.ring(rung);
    assertThat(rung.heard()).contains("call-back.cancelled");
    assertThat(line.text("SELECT state || cancelled_by FROM call_back"))
        .isEqualTo("CANCELLEDcaller");
  }

  @Test
  void aCallThatWasPromisedOutlivesTheProcessThatPromisedIt() {
    ask("0|1|1");
    var store = line.store;
    line.close();
    line = JourneyLine.open(store, store.settings(RoleMatrix.IVR));
    var rung = WireCaller.pressing("1").pickingUp(rung());
    line.ring(rung);
    assertThat(rung.heard()).containsSubsequence("call-back.hello", "adviser.connecting");
    assertThat(line.text("SELECT state FROM call_back")).isEqualTo("REACHED");
  }

  @Test
  void aCallThatIsNotRungAnyMoreEndsAtOnce() {
    ask("0|1|1");
    var late = rung();
    line.execute("UPDATE call_back SET state = 'WAITING', lease_until = NULL");
    var rung = WireCaller.pressing("1").pickingUp(late);
    line.ring(rung);
    assertThat(rung.heard()).isEmpty();
  }
}
