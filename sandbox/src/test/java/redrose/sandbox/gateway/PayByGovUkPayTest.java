package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static redrose.sandbox.gateway.CardLine.CARD;
import static redrose.sandbox.gateway.CardLine.YES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import redrose.gateway.Config;
import redrose.gateway.Gateway;
import redrose.gateway.govukpay.GovUkPaySettings;
import redrose.health.CannotStart;
import redrose.health.Settings;
import redrose.sandbox.gateway.ProviderRig.Step;
import redrose.sandbox.stripe.Fault;
import redrose.sandbox.stripe.FaultKind;

/**
 * Callers at a card desk that charges by GOV.UK Pay. After every test the money and the records
 * must agree.
 */
class PayByGovUkPayTest {
  private static final String DECLINED = "40000000" + "00000002" + "#1239#123#";

  @TempDir(cleanup = CleanupMode.NEVER)
  static Path folder;

  private static GovUkPayRig pay;
  private static CardLine line;

  @BeforeAll
  static void open() throws IOException {
    pay = new GovUkPayRig();
    line = new CardLine(folder, settings(), pay.control());
  }

  private static Map<String, String> settings() throws IOException {
    var key = Files.writeString(folder.resolve("govukpay-key"), GovUkPayRig.KEY);
    return Map.of(
        "REDROSE_PROVIDER", "govukpay",
        "REDROSE_GOVUKPAY_URL", pay.url(),
        "REDROSE_GOVUKPAY_KEY_FILE", key.toString());
  }

  @AfterEach
  void moneyAndRecordsAgree() {
    pay.control().clearFaults();
    line.settle();
  }

  @AfterAll
  static void close() {
    line.close();
    pay.close();
  }

  @Test
  void aCardIsKeyedAndPaidAndIsInNoCommandAndNoEvent() {
    var caller = line.caller(CARD + YES);
    assertThat(caller.outcome()).contains("paid");
    assertThat(line.oracle.states()).last().isEqualTo("PAID");
    assertThat(caller.commands()).noneMatch(command -> command.contains("42424242"));
    assertThat(line.oracle.rows("SELECT details::text FROM interaction_event"))
        .noneMatch(event -> event.contains("42424242"));
    assertThat(lastAttempts()).containsExactly("1 visa 4242 none AUTHORISED");
  }

  @Test
  void theCardGoesNowhereBeforeTheCallerSaysYes() {
    long before = authorised();
    assertThat(line.caller(CARD + "2 ").outcome()).contains("cancelled");
    assertThat(line.caller(CARD).outcome()).contains("cancelled");
    assertThat(authorised()).isEqualTo(before);
    assertThat(line.oracle.states()).last().isEqualTo("CANCELLED");
  }

  @Test
  void aDeclinedCardIsToldAndTheNextOneIsChargedOnAPaymentOfItsOwn() {
    int payments = payments();
    var caller = line.caller(DECLINED + YES + "1 " + CARD + YES);
    assertThat(caller.outcome()).contains("paid");
    assertThat(caller.heard()).contains("card-declined-other", "card-declined-ask");
    assertThat(payments()).isEqualTo(payments + 2);
    assertThat(lastAttempts())
        .containsExactly("1 visa 0002 none DECLINED", "2 visa 4242 none AUTHORISED");
    assertThat(
            line.oracle.rows(
                "SELECT count(DISTINCT provider_id) FROM payment_attempt WHERE payment_id ="
                    + " (SELECT id FROM payment ORDER BY created_at DESC LIMIT 1)"))
        .containsExactly("2");
  }

  @Test
  void afterThreeDeclinedCardsThereIsNoFourth() {
    var again = DECLINED + YES + "1 ";
    var caller = line.caller(again + again + again + CARD + YES);
    assertThat(caller.outcome()).contains("declined");
    assertThat(caller.heard()).contains("card-declined-last");
    assertThat(line.oracle.states()).last().isEqualTo("CANCELLED");
  }

  @ParameterizedTest
  @EnumSource(names = {"RESET_BEFORE", "RESET_AFTER", "ERROR_BEFORE", "ERROR_AFTER"})
  void anAnswerThatIsLostOnceDoesNotCostThePayment(FaultKind fault) {
    for (var step : Step.values()) {
      pay.control().add(Fault.once(pay.operation(step), fault));
    }
    assertThat(line.caller(CARD + YES).outcome()).contains("paid");
    assertThat(line.oracle.states()).last().isEqualTo("PAID");
  }

  @Test
  void whatGovUkPayHasNotFinishedIsUnknownAndSettledLater() {
    pay.control().add(Fault.once(pay.operation(Step.AUTHORISE), FaultKind.PROCESSING));
    assertThat(line.caller(CARD + YES).outcome()).contains("unknown");
    assertThat(line.oracle.states()).last().isEqualTo("CONFIRM_SENT");
    pay.control().settle();
    line.settle();
    assertThat(line.oracle.states()).last().isEqualTo("PAID");
  }

  @Test
  void aFaultAtGovUkPayIsNoPaymentAndNoDecline() {
    pay.control().add(Fault.always(pay.operation(Step.OPEN), FaultKind.ERROR_BEFORE));
    assertThat(line.caller(CARD + YES).outcome()).contains("refused");
    assertThat(line.oracle.states()).last().isEqualTo("CANCELLED");
  }

  @ParameterizedTest
  @CsvSource({
    "REDROSE_PROVIDER, cash, stripe or govukpay",
    "REDROSE_GOVUKPAY_URL, http://192.0.2.1, https",
    "REDROSE_GOVUKPAY_KEY_FILE, /nowhere/at/all, file"
  })
  void aWrongSettingSaysTheMend(String name, String value, String mend) {
    var environment = new HashMap<>(line.environment());
    environment.put(name, value);
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> Config.from(Settings.of(environment)))
        .withMessageContaining(name)
        .withMessageContaining(mend);
  }

  @Test
  void aServiceThatMayNotSendCardDetailsIsFoundAtStart() {
    var environment = new HashMap<>(line.environment());
    environment.put("REDROSE_GOVUKPAY_URL", pay.forbiddingUrl());
    var config = Config.from(Settings.of(environment));
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> new Gateway(config).close())
        .withMessageContaining("enable API payment authorisation");
  }

  @Test
  void linksToPayByAreRefusedAtStartSoThatNobodyIsPromisedOne() throws IOException {
    var secret = Files.writeString(folder.resolve("webhook-secret"), "of the test");
    var environment = new HashMap<>(line.environment());
    environment.put("REDROSE_WEBHOOK_SECRET_FILE", secret.toString());
    environment.put("REDROSE_PAY_LINK_URL", "https://pay.example.org");
    var config = Config.from(Settings.of(environment));
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> new Gateway(config).close())
        .withMessage(
            "Leave REDROSE_PAY_LINK_URL out, here and in ivr-core: nothing here makes links with"
                + " govukpay.");
  }

  @Test
  void aDecisionIsWaitedForForTwentySecondsBeforeItIsUnknown() {
    var usual = GovUkPaySettings.usual(GovUkPaySettings.USUAL_ADDRESS, "key", "name", "what for");
    assertThat(usual.authoriseTimeoutMs()).isEqualTo(20_000);
  }

  private static List<String> lastAttempts() {
    return line.oracle.rows(
        "SELECT number || ' ' || brand || ' ' || last_four || ' '"
            + " || coalesce(provider_method, 'none') || ' ' || coalesce(outcome, 'open')"
            + " FROM payment_attempt WHERE payment_id ="
            + " (SELECT id FROM payment ORDER BY created_at DESC LIMIT 1) ORDER BY number");
  }

  private static int payments() {
    return pay.control().ledger().path("intents").size();
  }

  private static long authorised() {
    return pay.control().ledger().path("requests").path("payments.authorise").asLong();
  }
}
