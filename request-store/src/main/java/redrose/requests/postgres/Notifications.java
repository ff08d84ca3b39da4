package redrose.requests.postgres;

import org.jdbi.v3.core.Handle;
import redrose.requests.Notification;

/**
 * Puts texts into the outbox. Each key is kept once, so putting one in again changes nothing.
 * Whatever the text tells of belongs into the same transaction: see {@link #queue(Handle,
 * Notification)}.
 */
public final class Notifications {
  // without a target, as that would need the right to read
  private static final String QUEUE =
      """
      INSERT INTO notification (id, key, interaction_id, recipient, language, template, details)
      VALUES (:id, :key, :interaction::uuid, :recipient, :language, :template, :details::jsonb)
      ON CONFLICT DO NOTHING
      """;

  private final Database database;

  public Notifications(Database database) {
    this.database = database;
  }

  /** Commits one, where there is nothing else to commit with it. */
  public void queue(Notification notification) {
    database.with(handle -> queue(handle, notification));
  }

  /**
   * The same within a transaction.
   *
   * @return whether it is new
   */
  static boolean queue(Handle handle, Notification notification) {
    return handle
            .createUpdate(QUEUE)
            .bind("id", notification.id())
            .bind("key", notification.key())
            .bind("interaction", notification.interactionId().orElse(null))
            .bind("recipient", notification.to().e164())
            .bind("language", notification.language())
            .bind("template", notification.template().code())
            .bind("details", Json.object(notification.values()))
            .execute()
        == 1;
  }
}
