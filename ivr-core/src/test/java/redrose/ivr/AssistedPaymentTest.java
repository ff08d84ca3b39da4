package redrose.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redrose.ivr.bills.BillAnswer;
import redrose.ivr.bills.OwedBill;
import redrose.ivr.bills.PenaltyNotice;
import redrose.ivr.directory.DirectoryReader;

/** An adviser keys what is to be paid; the caller keys the card alone and comes back to them. */
class AssistedPaymentTest {
  private static final int LIMIT_S = 60;

  private JourneyLine line = JourneyLine.open();
  private final WireCaller caller =
      WireCaller.pressing("0").atTheCardDesk((token, channel) -> line.cardDesk.pay(token, channel));

  @AfterEach
  void close() {
    line.close();
  }

  /** Rings, and has the adviser press their key once; returns what the adviser heard. */
  private WireCaller assisted(WireCaller adviser) throws Exception {
    var pressed = new AtomicBoolean();
    var done = new CompletableFuture<Void>();
    caller.atTheDesk(
        () -> {
          if (pressed.compareAndSet(false, true)) {
            adviser.pickingUp("adviser-leg?call=" + caller.channel());
            Thread.ofVirtual()
                .start(
                    () -> {
                      line.ring(adviser);
                      done.complete(null);
                    });
          }
          return "ANSWER";
        });
    long callsBefore = line.count("interaction");
    var call = line.ring(caller);
    done.get(LIMIT_S, TimeUnit.SECONDS);
    assertThat(line.count("interaction"))
        .as("the adviser's leg is no call of its own")
        .isEqualTo(callsBefore + 1);
    outcome = line.outcomeOf(call);
    return adviser;
  }

  private String outcome;

  @Test
  void bothHearTheOutcomeAndTheAdviserNothingOfTheCard() throws Exception {
    var reference = line.reference();
    var adviser = assisted(WireCaller.pressing("1|" + reference + "#|1200#|1"));

    assertThat(caller.heard())
        .containsSubsequence("adviser.connecting", "system.hold-music", "pay.paid", "pay.receipt");
    assertThat(caller.lentTo()).containsExactly("desks", "card-desk", "rejoin");
    assertThat(adviser.heard())
        .containsSubsequence("staff.assist.confirm", "staff.assist.wait", "staff.assist.paid")
        .noneMatch(key -> key.startsWith("card."));
    assertThat(adviser.words()).contains("£12.00, for reference " + reference);
    assertThat(outcome).isEqualTo("PAID");
    assertThat(line.text("SELECT reference || ' ' || amount_pence FROM payment_request"))
        .isEqualTo(reference + " 1200");
  }

  @Test
  void anAdviserMayGoBackToTheCallerInsteadAndNothingIsPaid() throws Exception {
    var adviser = assisted(WireCaller.pressing("1|" + line.reference() + "#|1200#|2"));

    assertThat(caller.lentTo()).containsExactly("desks", "rejoin");
    assertThat(adviser.heard()).doesNotContain("staff.assist.wait");
    assertThat(line.count("payment_request")).isZero();
    assertThat(outcome).isEqualTo("TRANSFERRED");
  }

  @Test
  void anAdviserWhoRingsOffMeanwhileLeavesTheCallerWithoutAPayment() throws Exception {
    assisted(WireCaller.pressing("1|!"));

    assertThat(caller.lentTo()).containsExactly("desks");
    assertThat(caller.heard()).endsWith("goodbye");
    assertThat(line.count("payment_request")).isZero();
  }

  @Test
  void aCallerWhoRingsOffAtTheCardIsSaidToHave() throws Exception {
    caller.atTheCardDesk(
        (token, channel) -> {
          caller.hangUp();
          return line.cardDesk.giveUp(token, channel, "gone");
        });
    var adviser = assisted(WireCaller.pressing("1|" + line.reference() + "#|1200#|1"));

    assertThat(adviser.heard()).contains("staff.assist.gone").doesNotContain("staff.assist.paid");
  }

  @Test
  void aReferenceThatIsACardIsRefusedFromAnAdviserToo() throws Exception {
    var adviser = assisted(WireCaller.pressing("1|4242424242424242#|!"));

    assertThat(adviser.heard()).contains("pay.reference.wrong.card");
  }

  @Test
  void whatWasPaidTodayIsSaidToHaveBeenAndIsNotPaidAgain() throws Exception {
    var reference = line.reference();
    line.ring(
        WireCaller.pressing("1|1|" + reference + "#|1|1200#|1|").atTheCardDesk(line.cardDesk::pay));
    var adviser = assisted(WireCaller.pressing("1|" + reference + "#|1200#|1"));

    assertThat(caller.heard())
        .containsSubsequence("pay.again.paid", "pay.again.stopped")
        .doesNotContain("pay.busy");
    assertThat(caller.lentTo()).containsExactly("desks", "rejoin");
    assertThat(adviser.heard()).contains("staff.assist.busy");
    assertThat(line.count("payment_request")).isOne();
  }

  @Test
  void whatNobodyKnowsYetIsSaidSoAndHowToHear() throws Exception {
    caller.atTheCardDesk((token, channel) -> line.cardDesk.loseTheAnswer(token, channel));
    var adviser = assisted(WireCaller.pressing("1|" + line.reference() + "#|1200#|1"));

    assertThat(caller.heard()).containsSubsequence("pay.unknown", "pay.unknown.next");
    assertThat(adviser.heard()).contains("staff.assist.unknown");
  }

  @Test
  void aClosedFundIsClosedToAdvisersToo(@TempDir Path folder) throws Exception {
    line.close();
    var file = Files.writeString(folder.resolve("directory.yaml"), ClosedFundTest.YAML);
    line = JourneyLine.open(DirectoryReader.read(file));
    var adviser = assisted(WireCaller.pressing("1|1234#|500#|1"));

    assertThat(adviser.heard()).contains("pay.closed").doesNotContain("pay.reference.ask");
    assertThat(caller.lentTo()).containsExactly("desks", "rejoin");
    assertThat(line.count("payment_request")).isZero();
  }

  @Test
  void aNoticeThatIsChallengedIsNotTakenFromAnAdviserEither() throws Exception {
    var issuedOn = LocalDate.now(ZoneId.of("Europe/London"));
    var notice = new PenaltyNotice(issuedOn, 35_00, 14, true);
    line.bills = _ -> new BillAnswer.Owed(new OwedBill(70_00, Optional.of(notice)));
    var adviser = assisted(WireCaller.pressing("2|12345673#|3500#|1"));

    assertThat(adviser.heard())
        .contains("pay.notice.challenged")
        .doesNotContain("pay.amount.ask", "staff.assist.wait");
    assertThat(caller.lentTo()).containsExactly("desks", "rejoin");
    assertThat(line.count("payment_request")).isZero();
  }

  @Test
  void anAdviserHearsWhatIsOwed() throws Exception {
    line.bills = _ -> new BillAnswer.Owed(new OwedBill(84_20, Optional.empty()));
    var adviser = assisted(WireCaller.pressing("1|" + line.reference() + "#|8420#|1"));

    assertThat(adviser.words()).contains("Your balance is £84.20.");
    assertThat(outcome).isEqualTo("PAID");
  }
}
