package redrose.requests.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import redrose.call.Timeline.Event;
import redrose.requests.Interaction;
import redrose.requests.InteractionOutcome;
import redrose.requests.Uuid7;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.InteractionEvents;
import redrose.requests.postgres.Interactions;
import redrose.requests.postgres.ProxyServer;
import redrose.requests.postgres.RoleMatrix;
import redrose.requests.postgres.TestDatabase;

class RecorderTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");

  private final TestDatabase test = TestDatabase.fresh();
  private final ProxyServer proxy = test.proxy();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Database database = Database.open(test.settings(RoleMatrix.IVR, proxy), registry);
  private final InteractionEvents store = new InteractionEvents(database);
  private final Recorder recorder = Recorder.start(store, "ivr-core", registry);

  @AfterEach
  void close() {
    recorder.close();
    database.close();
    proxy.close();
  }

  @Test
  void anInteractionIsWrittenAsItStoodLast() {
    var call = Interaction.call("+441772000001", "+441772000000", "1.1", START);
    var timeline = recorder.timeline(call.id());
    timeline.save(call);
    var ended = call.answered(START.plusSeconds(1)).on("pay").speaking("en");
    timeline.save(ended);
    timeline.flush(LIMIT);
    assertThat(new Interactions(database).find(call.id())).contains(ended);

    var over = ended.ended(START.plusSeconds(60), InteractionOutcome.PAID);
    timeline.save(over);

    assertThat(timeline.flush(LIMIT)).isTrue();
    assertThat(new Interactions(database).find(call.id())).contains(over);
  }

  @Test
  void eventsAreWrittenInTheOrderInWhichTheyWereNoted() throws SQLException {
    var id = Uuid7.next();
    var timeline = recorder.timeline(id);
    timeline.note(new Event(START, "said", Map.of("prompt", "greeting")));
    timeline.note(new Event(START, "asked", Map.of("attempt", 1)));
    timeline.note(new Event(START, "keyed", Map.of("outcome", "given")));

    assertThat(timeline.flush(LIMIT)).isTrue();
    assertThat(events(id))
        .containsExactly(
            "said {\"prompt\": \"greeting\"}",
            "asked {\"attempt\": 1}",
            "keyed {\"outcome\": \"given\"}");
  }

  @Test
  void twoStartsOfAProcessNumberTheirEventsApart() throws SQLException {
    var id = Uuid7.next();
    recorder.timeline(id).note(new Event(START, "said", Map.of()));
    recorder.flush(LIMIT);
    try (var restarted = Recorder.start(store, "ivr-core", registry)) {
      restarted.timeline(id).note(new Event(START, "said", Map.of()));
      assertThat(restarted.flush(LIMIT)).isTrue();
    }

    assertThat(events(id)).hasSize(2);
  }

  @Test
  void whatIsNotedWhileTheStoreIsAwayIsWrittenOnceItIsBack() throws SQLException {
    var id = Uuid7.next();
    var timeline = recorder.timeline(id);
    timeline.note(new Event(START, "said", Map.of("n", 0)));
    timeline.flush(LIMIT);

    proxy.cut();
    IntStream.range(1, 100).forEach(n -> timeline.note(new Event(START, "said", Map.of("n", n))));
    assertThat(timeline.flush(Duration.ofMillis(100))).isFalse();
    proxy.restore();

    assertThat(timeline.flush(LIMIT)).isTrue();
    assertThat(events(id))
        .isEqualTo(IntStream.range(0, 100).mapToObj("said {\"n\": %d}"::formatted).toList());
  }

  @Test
  void aBatchWhoseCommitIsInDoubtMayBeWrittenAgain() throws SQLException {
    var id = Uuid7.next();
    var batch =
        List.of(InteractionEvents.Entry.of(id, "ivr-core-1", 1, START, "said", Map.of("n", 1)));

    store.append(List.of(), batch);
    store.append(List.of(), batch);

    assertThat(events(id)).containsExactly("said {\"n\": 1}");
  }

  @Test
  void anEventThatTheStoreRefusesIsLostAlone() throws SQLException {
    var id = Uuid7.next();
    var timeline = recorder.timeline(id);
    timeline.note(new Event(START, "before", Map.of()));
    timeline.note(new Event(START, "not a kind!", Map.of()));
    timeline.note(new Event(START, "after", Map.of()));

    assertThat(timeline.flush(LIMIT)).isTrue();
    assertThat(events(id)).containsExactly("before {}", "after {}");
    assertThat(registry.counter("redrose.timeline.refused").count()).isEqualTo(1);
    assertThat(registry.counter("redrose.timeline.written").count()).isEqualTo(2);
  }

  @Test
  void aFullQueueLosesWhatComesAndCountsIt() {
    var full = new SimpleMeterRegistry();
    var writer = new Writer(new Outlet(store, new MemoryBacklog(), full), full, 2);
    for (var n = 0; n < 5; n++) {
      writer.put(new Item.Saved(Interaction.call("", "", "1." + n, START)));
    }

    assertThat(full.counter("redrose.timeline.lost").count()).isEqualTo(3);
    assertThat(full.get("redrose.timeline.queued").gauge().value()).isEqualTo(2);
  }

  @Test
  void listenersAreToldOnceABatchWhichTimelinesGrew() throws SQLException {
    var ids = List.of(Uuid7.next(), Uuid7.next());
    try (var console = test.connect(RoleMatrix.CONSOLE);
        var statement = console.createStatement()) {
      statement.execute("LISTEN " + InteractionEvents.CHANNEL);
      store.append(
          List.of(), IntStream.range(0, 50).mapToObj(n -> entry(ids.get(n % 2), n + 1)).toList());

      var told = console.unwrap(PGConnection.class).getNotifications(10_000);
      assertThat(told).hasSize(1);
      assertThat(told[0].getParameter().split(","))
          .containsExactlyInAnyOrder(ids.get(0).toString(), ids.get(1).toString());
    }
  }

  @Test
  void moreTimelinesThanANotificationCanNameAreNotNamed() throws SQLException {
    try (var console = test.connect(RoleMatrix.CONSOLE);
        var statement = console.createStatement()) {
      statement.execute("LISTEN " + InteractionEvents.CHANNEL);
      store.append(
          List.of(), IntStream.range(1, 300).mapToObj(n -> entry(Uuid7.next(), n)).toList());

      var told = console.unwrap(PGConnection.class).getNotifications(10_000);
      assertThat(told).hasSize(1);
      assertThat(told[0].getParameter()).isEmpty();
    }
  }

  @Test
  void whatCouldBeACardNumberIsMaskedBeforeItIsWritten() throws SQLException {
    var card = "42424242" + "42424242";
    var id = Uuid7.next();
    var timeline = recorder.timeline(id);
    timeline.note(new Event(START, "keyed", Map.of("keys", card, "n", Long.parseLong(card))));

    assertThat(timeline.flush(LIMIT)).isTrue();
    assertThat(events(id).toString().contains(card)).isFalse();
    assertThat(events(id)).hasSize(1);
  }

  @Test
  void theGatewayMayAddToATimelineThatItCanNotRead() throws SQLException {
    var id = Uuid7.next();
    try (var gateway = test.open(RoleMatrix.GATEWAY);
        var desk = Recorder.start(new InteractionEvents(gateway), "payment-gateway", registry)) {
      desk.timeline(id).note(new Event(START, "said", Map.of()));
      assertThat(desk.flush(LIMIT)).isTrue();
    }

    assertThat(events(id)).containsExactly("said {}");
  }

  private static InteractionEvents.Entry entry(UUID id, long seq) {
    return InteractionEvents.Entry.of(id, "ivr-core-1", seq, START, "said", Map.of());
  }

  private List<String> events(UUID interaction) throws SQLException {
    try (var console = test.connect(RoleMatrix.CONSOLE);
        var query =
            console.prepareStatement(
                "SELECT kind || ' ' || details FROM interaction_event WHERE interaction_id = ?"
                    + " ORDER BY at, process, seq")) {
      query.setObject(1, interaction);
      var found = new ArrayList<String>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }
}
