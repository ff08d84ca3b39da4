package redrose.requests.postgres;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import redrose.requests.AccessNeeds;

/** What callers have asked us to remember for their number; for the call alone. */
public final class CallerPreferences {
  private static final String REMEMBER =
      """
      INSERT INTO caller_preference (caller_number, language, interaction_id)
      VALUES (:caller, :language, :interaction)
      ON CONFLICT (caller_number) DO UPDATE
      SET language = :language, interaction_id = :interaction, agreed_at = now()
      """;
  private static final String REMEMBER_NEEDS =
      """
      INSERT INTO caller_preference
        (caller_number, interaction_id, slower, more_time, adviser_first)
      VALUES (:caller, :interaction, :slower, :moreTime, :adviserFirst)
      ON CONFLICT (caller_number) DO UPDATE
      SET slower = :slower, more_time = :moreTime, adviser_first = :adviserFirst,
        interaction_id = :interaction, agreed_at = now()
      """;
  private static final String NEEDS =
      "SELECT slower, more_time, adviser_first FROM caller_preference WHERE caller_number ="
          + " :caller";

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

  /** How a number's caller wants to be led through a call; empty where nothing is remembered. */
  public Optional<AccessNeeds> needs(String callerNumber) {
    return database
        .<Optional<AccessNeeds>>with(
            handle ->
                handle
                    .createQuery(NEEDS)
                    .bind("caller", callerNumber)
                    .map(
                        (row, _) ->
                            new AccessNeeds(
                                row.getBoolean("slower"),
                                row.getBoolean("more_time"),
                                row.getBoolean("adviser_first")))
                    .findOne())
        .filter(needs -> !needs.equals(AccessNeeds.NONE));
  }

  /**
   * Remembers that, in place of what was before; the language stays.
   *
   * @param needs not none
   * @param interactionId the call on which the caller agreed
   */
  public void remember(String callerNumber, AccessNeeds needs, UUID interactionId) {
    database.with(
        handle ->
            handle
                .createUpdate(REMEMBER_NEEDS)
                .bind("caller", callerNumber)
                .bind("interaction", interactionId)
                .bind("slower", needs.slower())
                .bind("moreTime", needs.moreTime())
                .bind("adviserFirst", needs.adviserFirst())
                .execute());
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

  /** Forgets a number's language. */
  public void forgetLanguage(String callerNumber) {
    forget(callerNumber, "NOT (slower OR more_time OR adviser_first)", "language = NULL");
  }

  /** Forgets how a number's caller wants to be led. */
  public void forgetNeeds(String callerNumber) {
    forget(
        callerNumber,
        "language IS NULL",
        "slower = false, more_time = false, adviser_first = false");
  }

  /** A row goes where nothing else is in it. */
  private void forget(String callerNumber, String nothingElse, String emptied) {
    database.transact(
        handle -> {
          execute(handle, "DELETE FROM caller_preference WHERE " + nothingElse, callerNumber);
          return execute(
              handle, "UPDATE caller_preference SET " + emptied + " WHERE true", callerNumber);
        });
  }

  private static int execute(Handle handle, String sql, String callerNumber) {
    return handle
        .createUpdate(sql + " AND caller_number = :caller")
        .bind("caller", callerNumber)
        .execute();
  }
}
