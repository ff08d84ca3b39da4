package redrose.requests.timeline;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import redrose.call.Timeline.Event;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.DatabaseSettings;
import redrose.requests.postgres.Eventually;
import redrose.requests.postgres.InteractionEvents;

/** A process that notes events while there is no store, says when they are kept, and is killed. */
final class JournalVictim {
  // nothing listens on port 1
  private static final String NOWHERE = "jdbc:postgresql://127.0.0.1:1/none";

  private JournalVictim() {}

  public static void main(String[] arguments) throws InterruptedException {
    var registry = new SimpleMeterRegistry();
    var database = Database.open(DatabaseSettings.of(NOWHERE, "u", "p", "victim"), registry);
    var recorder =
        Recorder.start(
            new InteractionEvents(database), "ivr-core", registry, Path.of(arguments[0]));
    var timeline = recorder.timeline(UUID.fromString(arguments[1]));
    var events = Integer.parseInt(arguments[2]);
    for (var n = 0; n < events; n++) {
      timeline.note(new Event(Instant.now(), "said", Map.of("n", n)));
    }
    Eventually.isTrue(() -> registry.get("redrose.timeline.backlog").gauge().value() == events);
    System.out.println(events + " entries are kept");
    Thread.sleep(Long.MAX_VALUE);
  }
}
