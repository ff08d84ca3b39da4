package redrose.finance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redrose.health.Settings;
import redrose.requests.Payment;
import redrose.requests.postgres.PaidFixture;
import redrose.requests.postgres.RoleMatrix;
import redrose.requests.postgres.TestDatabase;

/** The commands as a person at finance gives them, on a real store. */
class RefundCommandTest {
  private static final long PAID_PENCE = 12_345;

  private static PaidFixture fixture;
  private static Settings settings;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    fixture = new PaidFixture();
    var password =
        Files.writeString(folder.resolve("password"), TestDatabase.password(RoleMatrix.CONSOLE));
    settings =
        Settings.of(
            Map.of(
                "REDROSE_DB_URL", fixture.url(), "REDROSE_DB_PASSWORD_FILE", password.toString()));
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @Test
  void onePersonAsksAnotherApprovesAndBothAreKept() throws IOException {
    var payment = fixture.paid();
    var asked = json(request(payment, "12.50", "Ada", "--json"));
    var approved =
        json(run("refund", "approve", asked.path("id").asText(), "--as=Grace", "--json"));
    var listed = json(run("refund", "list", "--payment", payment.receipt(), "--json")).path(0);

    assertThat(asked.path("state").asText()).isEqualTo("REQUESTED");
    assertThat(asked.path("amount_pence").asLong()).isEqualTo(1_250);
    assertThat(asked.path("left_pence").asLong()).isEqualTo(PAID_PENCE);
    assertThat(approved.path("state").asText()).isEqualTo("APPROVED");
    assertThat(listed.path("requested_by").asText()).isEqualTo("Ada");
    assertThat(listed.path("decided_by").asText()).isEqualTo("Grace");
    assertThat(listed.path("left_pence").asLong()).isEqualTo(PAID_PENCE - 1_250);
  }

  @Test
  void aPersonReadsSentencesThatSayWhatIsNext() {
    var payment = fixture.paid();
    var asked = request(payment, "£1", "Ada");

    assertThat(asked.code()).isZero();
    assertThat(asked.out()).contains("of £1.00 is requested").contains("refund approve");
    assertThat(run("refund", "list", "--payment", payment.id().toString()).out())
        .contains("REQUESTED", "£1.00 of £123.45 left £123.45", "asked by Ada: goodwill");
  }

  @Test
  void whatCanNotBeIsRefusedInASentenceAndAReason() throws IOException {
    var payment = fixture.paid();
    var id = json(request(payment, "123.45", "Ada", "--json")).path("id").asText();

    assertRefused("OVER_WHAT_IS_LEFT", request(payment, "123.46", "Ada", "--json"));
    assertRefused("LEFT_HAS_CHANGED", request(payment, "1", "Ada", "--left=100.00", "--json"));
    assertRefused("SAME_PERSON", run("refund", "approve", id, "--as", "ada", "--json"));
    assertThat(run("refund", "approve", id, "--as", "Grace").code()).isZero();
    assertRefused("ALREADY_DECIDED", run("refund", "approve", id, "--as", "Grace", "--json"));
    assertRefused("ALREADY_DECIDED", run("refund", "reject", id, "--as", "Grace", "--json"));
    assertRefused("ALREADY_REFUNDED", request(payment, "1", "Ada", "--json"));
    assertRefused("NOT_PAID", request(fixture.unpaid(), "1", "Ada", "--json"));
    assertRefused(
        "NO_SUCH_REFUND",
        run("refund", "approve", UUID.randomUUID().toString(), "--as", "Grace", "--json"));
    assertRefused(
        "NO_SUCH_PAYMENT",
        run("refund", "request", "00000000", "--amount=1", "--reason=x", "--as=Ada", "--json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ada  Byron", "ada\u00a0byron", " Ada\tByron ", "Ada \u200bByron"})
  void aSlipOfTheSpaceBarIsNoSecondPerson(String second) throws IOException {
    var asked = json(request(fixture.paid(), "1", "Ada Byron", "--json"));
    var id = asked.path("id").asText();

    assertRefused("SAME_PERSON", run("refund", "approve", id, "--as=" + second, "--json"));
  }

  @Test
  void aReasonCanNotWriteOverTheAmountThatTheSecondPersonReads() {
    var payment = fixture.paid();
    var reason = "goodwill\u001b[2K\r\u202e00.1£\n0000 APPROVED";
    var asked =
        run(
            "refund",
            "request",
            payment.receipt(),
            "--amount=100",
            "--reason=" + reason,
            "--as=Ada");
    var listed = run("refund", "list", "--payment", payment.receipt());

    assertThat(asked.code()).isZero();
    assertThat(listed.out().lines()).hasSize(1);
    assertThat(listed.out())
        .contains("£100.00 of £123.45", "goodwill")
        .doesNotContain("\u001b", "\r", "\u202e");
  }

  @Test
  void aRequestThatWasOvertakenIsNotApprovedButCanBeRejected() throws IOException {
    var payment = fixture.paid();
    var first = json(request(payment, "10", "Ada", "--json")).path("id").asText();
    var second = json(request(payment, "10", "Ada", "--json")).path("id").asText();
    run("refund", "approve", first, "--as", "Grace");

    var overtaken = run("refund", "approve", second, "--as", "Grace", "--json");
    assertRefused("LEFT_HAS_CHANGED", overtaken);
    assertThat(overtaken.err()).contains("it is £113.45 now");
    assertThat(run("refund", "reject", second, "--as", "Grace").code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.00", "-1", "1.5", "1,50", "1e3", "12.345", "", "99999999", "ten"})
  void anAmountIsPoundsAndPenceAndMoreThanNothing(String amount) {
    var refused = request(fixture.paid(), amount, "Ada");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("--amount").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource({"' ', goodwill", "Ada, ''", "Ada, card 4242-4242 4242 4242 again"})
  void aNameAndAReasonAreGiven(String name, String reason) throws IOException {
    var payment = fixture.paid();
    assertRefused(
        "NOT_VALID",
        run(
            "refund",
            "request",
            payment.receipt(),
            "--amount=1",
            "--reason=" + reason,
            "--as=" + name,
            "--json"));
  }

  @Test
  void askedWronglyItSaysHow() {
    assertThat(run("refund").err()).contains("Say what");
    assertThat(run().err()).contains("Say which command");
    assertThat(run("refund", "approve", "no-uuid", "--as=Grace").code()).isEqualTo(2);
    assertThat(run("refund", "list", "--most=0").code()).isEqualTo(2);
    assertThat(run("refund", "request", "--help").out()).contains("--amount", "--reason", "--left");
  }

  @Test
  void aStoreThatIsAwayIsSaid() throws IOException {
    var away =
        Settings.of(
            Map.of(
                "REDROSE_DB_URL",
                "jdbc:postgresql://127.0.0.1:1/redrose",
                "REDROSE_DB_PASSWORD_FILE",
                settings.text("REDROSE_DB_PASSWORD_FILE")));
    var said = run(away, "refund", "list", "--json");

    assertThat(said.code()).isEqualTo(2);
    assertThat(json(said).path("reason").asText()).isEqualTo("STORE_AWAY");
    assertThat(run(Settings.of(Map.of()), "refund", "list").err()).contains("Set REDROSE_DB_URL");
  }

  private static Said request(Payment payment, String amount, String name, String... more) {
    var arguments =
        java.util.stream.Stream.concat(
            java.util.stream.Stream.of(
                "refund",
                "request",
                payment.receipt(),
                "--amount=" + amount,
                "--reason=goodwill",
                "--as=" + name),
            java.util.stream.Stream.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private static void assertRefused(String reason, Said said) throws IOException {
    assertThat(said.code()).as(said.err()).isEqualTo(1);
    assertThat(json(said).path("reason").asText()).isEqualTo(reason);
    assertThat(said.err().strip()).isEqualTo(json(said).path("error").asText());
  }

  private static JsonNode json(Said said) throws IOException {
    return new ObjectMapper().readTree(said.out());
  }

  private static Said run(String... arguments) {
    return run(settings, arguments);
  }

  private static Said run(Settings with, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code = Main.run(with, new PrintWriter(out), new PrintWriter(err), arguments);
    return new Said(code, out.toString(), err.toString());
  }

  private record Said(int code, String out, String err) {}
}
