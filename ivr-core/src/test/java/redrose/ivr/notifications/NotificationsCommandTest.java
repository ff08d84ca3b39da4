package redrose.ivr.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redrose.health.Settings;
import redrose.requests.MobileNumber;
import redrose.requests.Notification;
import redrose.requests.TextTemplate;
import redrose.requests.Uuid7;
import redrose.requests.postgres.Notifications;
import redrose.requests.postgres.RoleMatrix;
import redrose.requests.postgres.TestDatabase;

class NotificationsCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final TestDatabase store = TestDatabase.fresh();
  private Settings settings;

  @TempDir private Path folder;

  @BeforeEach
  void logIn() throws IOException {
    var password = Files.writeString(folder.resolve("p"), TestDatabase.password(RoleMatrix.IVR));
    settings =
        Settings.of(
            Map.of("REDROSE_DB_URL", store.url(), "REDROSE_DB_PASSWORD_FILE", password.toString()));
  }

  private int run(String... arguments) {
    return NotificationsCommand.run(
        settings, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private Notification queued() {
    var values = Map.of("amount", "£1.00", "receipt", "25437016");
    var text =
        new Notification(
            Uuid7.next(),
            "receipt",
            Optional.empty(),
            new MobileNumber("+447700900123"),
            "en",
            TextTemplate.RECEIPT,
            values);
    try (var database = store.open(RoleMatrix.IVR)) {
      new Notifications(database).queue(text);
    }
    return text;
  }

  @Test
  void aListWithoutTextsSaysSo() {
    assertThat(run()).isZero();
    assertThat(out.toString()).isEqualTo("There are no texts.\n");
  }

  @Test
  void aTextIsListedWithoutItsNumber() {
    var text = queued();
    assertThat(run("--json")).isZero();
    assertThat(out.toString())
        .contains("\"id\":\"" + text.id() + "\"", "\"state\":\"QUEUED\"", "\"tries\":0")
        .contains("\"to\":\"+447••••••123\"")
        .doesNotContain("7700900");
  }

  @Test
  void whatWaitsIsTriedAgainAndWhatIsUnknownIsSaid() {
    assertThat(run("retry", queued().id().toString())).isZero();
    assertThat(run("retry", Uuid7.next().toString())).isEqualTo(1);
    assertThat(err.toString()).contains("There is no text");
    assertThat(run("retry", "nonsense")).isEqualTo(2);
  }
}
