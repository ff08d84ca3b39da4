package redrose.requests.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redrose.call.Timeline.Event;
import redrose.health.CannotStart;
import redrose.requests.Interaction;
import redrose.requests.InteractionOutcome;
import redrose.requests.Uuid7;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.Eventually;
import redrose.requests.postgres.InteractionEvents;
import redrose.requests.postgres.Interactions;
import redrose.requests.postgres.ProxyServer;
import redrose.requests.postgres.RoleMatrix;
import redrose.requests.postgres.TestDatabase;

/** Records of calls outlive an outage of the store, and the process too. */
class JournalTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");

  @TempDir Path folder;

  private final TestDatabase test = TestDatabase.fresh();
  private final ProxyServer proxy = test.proxy();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Database database = Database.open(test.settings(RoleMatrix.IVR, proxy), registry);
  private final InteractionEvents store = new InteractionEvents(database);

  @AfterEach
  void close() {
    database.close();
    proxy.close();
  }

  @Test
  void aCallDuringAnOutageIsWrittenInOrderWhenTheStoreIsBack() throws SQLException {
    var call = Interaction.call("+441772000001", "+441772000000", "1.1", START);
    try (var recorder = start()) {
      var timeline = recorder.timeline(call.id());
      proxy.cut();
      timeline.save(call);
      timeline.note(new Event(START, "said", Map.of("n", 1)));
      awaitBacklog(2);
      timeline.save(call.answered(START.plusSeconds(1)));
      awaitBacklog(3);
      proxy.restore();
      var ended = call.ended(START.plusSeconds(9), InteractionOutcome.ABANDONED);
      timeline.save(ended);

      assertThat(timeline.flush(LIMIT)).isTrue();
      assertThat(new Interactions(database).find(call.id())).contains(ended);
      assertThat(count(call.id())).isEqualTo(1);
      assertThat(backlog()).isZero();
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatAStoppedProcessCouldNotWriteIsWrittenByTheNextOnce() throws SQLException {
    var id = Uuid7.next();
    proxy.cut();
    var recorder = start();
    IntStream.range(0, 700).forEach(n -> note(recorder, id, n));
    awaitBacklog(700);
    recorder.closeWithin(Duration.ZERO);
    assertThat(folder).isNotEmptyDirectory();
    proxy.restore();

    try (var next = start()) {
      assertThat(next.flush(LIMIT)).isTrue();
    }
    assertThat(count(id)).isEqualTo(700);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatAKilledProcessHadNotedIsWrittenByTheNextOnce() throws Exception {
    var id = Uuid7.next();
    var victim = kill(id, 300);
    assertThat(victim).isEqualTo("300 entries are kept");

    try (var next = start()) {
      assertThat(next.flush(LIMIT)).isTrue();
    }
    assertThat(count(id)).isEqualTo(300);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aTornEndIsPutAsideAndWhatIsWholeIsWritten() throws Exception {
    var id = Uuid7.next();
    kill(id, 20);
    try (var files = Files.list(folder)) {
      var journal = files.findFirst().orElseThrow();
      Files.write(journal, new byte[] {0, 0, 0, 9, 1, 2}, StandardOpenOption.APPEND);
    }

    try (var next = start()) {
      assertThat(next.flush(LIMIT)).isTrue();
    }
    assertThat(count(id)).isEqualTo(20);
    assertThat(folder).isDirectoryContaining(path -> path.toString().endsWith(".journal.torn"));
  }

  @Test
  void twoProcessesShareAFolderWithoutTakingEachOthersEntries() throws SQLException {
    var id = Uuid7.next();
    proxy.cut();
    try (var one = start()) {
      note(one, id, 1);
      awaitBacklog(1);
      try (var other = start()) {
        note(other, id, 2);
        proxy.restore();
        assertThat(one.flush(LIMIT)).isTrue();
        assertThat(other.flush(LIMIT)).isTrue();
      }
    }

    assertThat(count(id)).isEqualTo(2);
  }

  @Test
  void aFolderThatCanNotBeMadeIsSaid() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");

    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> Recorder.start(store, "ivr-core", registry, file.resolve("journal")))
        .withMessageStartingWith("Make " + file.resolve("journal") + " a folder");
  }

  private Recorder start() {
    return Recorder.start(store, "ivr-core", registry, folder);
  }

  private static void note(Recorder recorder, UUID id, int n) {
    recorder.timeline(id).note(new Event(START, "said", Map.of("n", n)));
  }

  private void awaitBacklog(int entries) {
    Eventually.isTrue(() -> backlog() >= entries);
  }

  private double backlog() {
    return registry.get("redrose.timeline.backlog").gauge().value();
  }

  /** Has another process note events without a store, and kills it; what it said last. */
  private String kill(UUID id, int events) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                JournalVictim.class.getName(),
                folder.toString(),
                id.toString(),
                String.valueOf(events))
            .redirectErrorStream(true)
            .start();
    try (var output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      var line = output.readLine();
      while (line != null && !line.endsWith("are kept")) {
        line = output.readLine();
      }
      return line;
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private int count(UUID interaction) throws SQLException {
    try (var console = test.connect(RoleMatrix.CONSOLE);
        var query =
            console.prepareStatement(
                "SELECT count(*) FROM interaction_event WHERE interaction_id = ?")) {
      query.setObject(1, interaction);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
