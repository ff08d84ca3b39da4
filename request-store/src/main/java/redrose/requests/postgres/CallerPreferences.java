package redrose.requests.postgres;

import java.util.Optional;
import java.util.UUID;

/** What callers have asked us to remember for their number; for the call alone. */
public final class CallerPreferences {
  private static final String REMEMBER =
      """
      INSERT INTO caller_preference (caller_number, language, interaction_id)
      VALUES (:caller, :language, :interaction)
      ON CONFLICT (caller_number) DO UPDATE
      SET language = :language, interaction_id = :interaction, agreed_at = now()
      """;

  private final Database database;

  public CallerPreferences(Database database) {
    this.database = database;
  }

  /** The language that a number wants, BCP 47; empty where none is remembered. */
  public Optional<String> language(String callerNumber) {
    return database.with(
        handle ->
            handle
                .createQuery("SELECT language FROM caller_preference WHERE caller_number = :caller")
                .bind("caller", callerNumber)
                .mapTo(String.class)
                .findOne());
  }

  /**
   * Remembers a language, in place of an earlier one.
   *
   * @param interactionId the call on which the caller agreed
   */
  public void remember(String callerNumber, String language, UUID interactionId) {
    database.with(
        handle ->
            handle
                .createUpdate(REMEMBER)
                .bind("caller", callerNumber)
                .bind("language", language)
                .bind("interaction", interactionId)
                .execute());
  }

  /** Forgets all of a number. */
  public void forget(String callerNumber) {
    database.with(
        handle ->
            handle
                .createUpdate("DELETE FROM caller_preference WHERE caller_number = :caller")
                .bind("caller", callerNumber)
                .execute());
  }
}
