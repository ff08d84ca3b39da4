package redrose.requests.postgres;

import java.util.Optional;

/** The provider's events, each once; for the gateway's webhook. */
public final class ProviderEvents {
  private static final String RECEIVE =
      """
      INSERT INTO provider_event (id, type, object_id) VALUES (:id, :type, :object)
      ON CONFLICT (id) DO NOTHING
      """;
  private static final String LEFT_UNDONE =
      """
      SELECT EXISTS (SELECT FROM provider_event
        WHERE id = :id AND handled_at IS NULL AND received_at < now() - interval '1 minute')
      """;
  private static final String HANDLED =
      "UPDATE provider_event SET handled_at = now() WHERE id = :id AND handled_at IS NULL";

  private final Database database;

  public ProviderEvents(Database database) {
    this.database = database;
  }

  /**
   * Commits that an event came.
   *
   * @param objectId what it is about
   * @return whether it is to be handled: it is new, or whoever had it before did not get to it
   */
  public boolean receive(String id, String type, Optional<String> objectId) {
    return database.with(
        handle ->
            handle
                        .createUpdate(RECEIVE)
                        .bind("id", id)
                        .bind("type", type)
                        .bind("object", objectId.orElse(null))
                        .execute()
                    == 1
                || handle.createQuery(LEFT_UNDONE).bind("id", id).mapTo(Boolean.class).one());
  }

  /** Notes that what it is about was looked at. */
  public void handled(String id) {
    database.with(handle -> handle.createUpdate(HANDLED).bind("id", id).execute());
  }
}
