package redrose.sandbox.crash.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import redrose.sandbox.Busy;
import redrose.sandbox.stripe.FaultKind;

/**
 * A gateway with one line broken on purpose: the crash test finds it and says what is wrong. What
 * it says of the good one is {@link CrashTestSampleTest}'s. Most play in {@code ./redrose test
 * --long} only.
 */
@ResourceLock(Busy.CORES)
@Tag("packaged")
class MutantsTest {
  private static final String GATEWAY = "payment-gateway/src/main/java/redrose/gateway/";
  private static final String STORE = "request-store/src/main/java/redrose/requests/postgres/";

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  void anIdempotencyKeyARequestOpensAPaymentTwice() throws IOException {
    var mutant =
        Mutant.of(GATEWAY + "stripe/StripeSender.java")
            .replacing(
                "request.send(options(idempotencyKey))",
                "request.send(options(idempotencyKey.isEmpty() ? \"\""
                    + " : java.util.UUID.randomUUID().toString()))");
    finds("double", mutant, Scene.struckBy("payment_intents.create", FaultKind.RESET_AFTER, 1));
  }

  @EnabledIfSystemProperty(named = "redrose.long", matches = "true")
  @Test
  void paidBeforeTheCaptureLosesMoney() throws IOException {
    var mutant =
        Mutant.of(GATEWAY + "charge/ChargeSteps.java")
            .replacing(
                "return switch (request(\"capture\"",
                "paid();\n    return switch (request(\"capture\"")
            .replacing(
                "case Captured _ -> paid();\n      case Cancelled _ -> {",
                "case Captured _ -> new Paid();\n      case Cancelled _ -> {");
    finds("lost", mutant, Scene.killedAt("before.request.capture"));
  }

  @EnabledIfSystemProperty(named = "redrose.long", matches = "true")
  @Test
  void anAnswerThatIsLostTakenForANoMisleadsTheCaller() throws IOException {
    var mutant =
        Mutant.of(GATEWAY + "charge/ChargeSteps.java")
            .replacing(
                "return mayHoldMoney ? new Unknown() : new NotCharged();",
                "return new NotCharged();");
    finds("misled", mutant, Scene.struckBy("payment_intents.confirm", FaultKind.RESET_AFTER, 3));
  }

  @EnabledIfSystemProperty(named = "redrose.long", matches = "true")
  @Test
  void aReconcilerThatGivesUpWhatWasCapturedLosesMoney() throws IOException {
    var mutant =
        Mutant.of(GATEWAY + "charge/Settling.java")
            .replacing("case Captured _ -> noteMoved();", "case Captured _ -> noteOver();");
    finds("lost", mutant, Scene.killedAt("after.request.capture"));
  }

  @EnabledIfSystemProperty(named = "redrose.long", matches = "true")
  @Test
  void aReconcilerThatLooksAwayLeavesMoneyHeld() throws IOException {
    var mutant =
        Mutant.of(GATEWAY + "charge/Settling.java")
            .replacing("saidYes() ? take() : steps.cancel()", "new Unknown()");
    finds("unsettled", mutant, Scene.killedAt("before.request.capture"));
  }

  @EnabledIfSystemProperty(named = "redrose.long", matches = "true")
  @Test
  void aMoveThatIsNotLoggedIsSeen() throws IOException {
    var mutant =
        Mutant.of(STORE + "Moves.java")
            .replacing(
                ":details::jsonb FROM moved",
                ":details::jsonb FROM moved WHERE state <> 'AUTHORISED'");
    finds("illegal_moves", mutant, Scene.killedAt("before.commit.paid"));
  }

  @Test
  void aRefundThatIsSentAgainWithoutALookIsCarriedOutTwice() throws IOException {
    var mutant =
        Mutant.of(GATEWAY + "refund/RefundSteps.java")
            .replacing("return provider(due).findRefund(order(due));", "return new NotThere(\"\");")
            .replacing(
                "provider(due).refund(order(due), due.refund().attempt())",
                "provider(due).refund(order(due), (int) (System.nanoTime() % 1_000_000_000))");
    finds("double", mutant, Scene.givenBackHalf("after.request.refund"));
  }

  @EnabledIfSystemProperty(named = "redrose.long", matches = "true")
  @Test
  void aRefundThatIsNotedAndNotSentIsLost() throws IOException {
    var mutant =
        Mutant.of(GATEWAY + "refund/RefundSteps.java")
            .replacing(
                "return note(sent.refund(), seen instanceof NotThere ? request(sent) : seen);",
                "return note(sent.refund(), new Refunded(\"re_\" + sent.refund().id()));");
    finds("lost", mutant, Scene.givenBackHalf("after.commit.refunded"));
  }

  @Test
  void aForgedEventThatIsTakenIsSeen() throws IOException {
    var mutant =
        Mutant.of(GATEWAY + "stripe/StripeEvents.java")
            .replacing(
                "if (!Webhook.Signature.verifyHeader(",
                "if (secret.isEmpty() && !Webhook.Signature.verifyHeader(");
    var bad = play(Scene.forged(), mutant.compile(folder));
    assertThat(bad.figure("forged")).as(bad::said).isPositive();
    assertThat(bad.exitCode()).isOne();
  }

  @EnabledIfSystemProperty(named = "redrose.long", matches = "true")
  @Test
  void aLinkThatIsTakenForClosedIsPaidAsWellAsTheTelephone() throws IOException {
    var mutant =
        Mutant.of(GATEWAY + "links/LinkDesk.java")
            .replacing(
                "() -> of(sent).close(names(sent), sent.epoch()))",
                "() -> (LinkAnswer) new LinkAnswer.Closed())");
    finds("lost", mutant, Scene.paidBothWays());
  }

  private void finds(String figure, Mutant mutant, Scene scene) throws IOException {
    var bad = play(scene, mutant.compile(folder));
    assertThat(bad.figure(figure)).as(bad::said).isPositive();
    assertThat(bad.said()).contains(figure + ": ", "--only " + scene.call());
    assertThat(bad.exitCode()).isOne();
  }

  private Outcome play(Scene scene, Path mutant) {
    return Outcome.of(
        folder.resolve("state"),
        "--calls",
        "" + Scene.CALLS,
        "--width",
        "" + Scene.WIDTH,
        "--seed",
        "" + scene.seed(),
        "--only",
        "" + scene.call(),
        "--settle-limit",
        "10",
        "--gateway-classes",
        mutant.toString());
  }
}
