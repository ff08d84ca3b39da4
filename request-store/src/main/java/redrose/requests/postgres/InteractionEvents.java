package redrose.requests.postgres;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import redrose.requests.Interaction;

/** Writes interactions and their events, many at a time. */
public final class InteractionEvents {
  /** The channel on which listeners are told that timelines have grown. */
  public static final String CHANNEL = "interaction_event";

  // a notification holds less than 8,000 bytes, an id takes 37
  private static final int MOST_IDS_NAMED = 200;
  private static final String INSERT =
      """
      INSERT INTO interaction_event (interaction_id, process, seq, at, kind, details)
      SELECT i, p, s, a, k, d::jsonb
      FROM unnest(?::uuid[], ?::text[], ?::bigint[], ?::timestamptz[], ?::text[], ?::text[])
        AS e (i, p, s, a, k, d)
      ON CONFLICT DO NOTHING
      """;

  private final Database database;

  public InteractionEvents(Database database) {
    this.database = database;
  }

  /**
   * Writes interactions and events in one commit, and tells listeners once. What was written before
   * is left as it is, so a batch whose commit is in doubt may be written again.
   */
  public void append(Collection<Interaction> interactions, List<Entry> events) {
    database.transact(
        handle -> {
          if (!interactions.isEmpty()) {
            Interactions.save(handle, interactions);
          }
          if (!events.isEmpty()) {
            insert(handle, events);
          }
          return handle.execute("SELECT pg_notify(?, ?)", CHANNEL, changed(interactions, events));
        });
  }

  private static void insert(Handle handle, List<Entry> events) throws SQLException {
    var connection = handle.getConnection();
    try (var statement = connection.prepareStatement(INSERT)) {
      var ids = events.stream().map(Entry::interactionId).toArray();
      statement.setArray(1, connection.createArrayOf("uuid", ids));
      var processes = events.stream().map(Entry::process).toArray();
      statement.setArray(2, connection.createArrayOf("text", processes));
      var seqs = events.stream().map(Entry::seq).toArray();
      statement.setArray(3, connection.createArrayOf("bigint", seqs));
      var ats = events.stream().map(event -> event.at().toString()).toArray();
      statement.setArray(4, connection.createArrayOf("text", ats));
      var kinds = events.stream().map(Entry::kind).toArray();
      statement.setArray(5, connection.createArrayOf("text", kinds));
      var details = events.stream().map(Entry::details).toArray();
      statement.setArray(6, connection.createArrayOf("text", details));
      statement.executeUpdate();
    }
  }

  /** Ids of interactions, comma between them; empty where they are too many to name. */
  private static String changed(Collection<Interaction> interactions, List<Entry> events) {
    var ids = events.stream().map(Entry::interactionId).collect(Collectors.toSet());
    interactions.forEach(interaction -> ids.add(interaction.id()));
    return ids.size() > MOST_IDS_NAMED
        ? ""
        : ids.stream().map(UUID::toString).collect(Collectors.joining(","));
  }

  /**
   * One event.
   *
   * @param process the running process that noted it, one name for each start
   * @param seq its number within that process, from 1
   * @param details a JSON object
   */
  public record Entry(
      UUID interactionId, String process, long seq, Instant at, String kind, String details) {

    /**
     * An event with its details written as JSON.
     *
     * @param details plain values by name; what looks like a card number is masked
     */
    public static Entry of(
        UUID interactionId,
        String process,
        long seq,
        Instant at,
        String kind,
        Map<String, Object> details) {
      return new Entry(interactionId, process, seq, at, kind, Json.object(details));
    }
  }
}
