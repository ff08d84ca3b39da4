package redrose.requests.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import redrose.requests.staff.Account;
import redrose.requests.staff.Role;
import redrose.requests.staff.Visitor;

/**
 * Who is signed in to the console. A session is known by the hash of a token that only the browser
 * has; it ends when it was idle too long, when it is too old, and when its account changes.
 */
public final class StaffSessions {
  private static final String LIVE =
      "used_at > now() - :idle * interval '1 second' AND begun_at > now() - :whole * interval '1"
          + " second' AND (user_id IS NULL OR EXISTS ( SELECT FROM app_user WHERE id = user_id AND"
          + " disabled_at IS NULL))";

  private final Database database;
  private final Duration idleLimit;
  private final Duration wholeLimit;

  /**
   * @param idleLimit after which an unused one ends
   * @param wholeLimit after which any ends
   */
  public StaffSessions(Database database, Duration idleLimit, Duration wholeLimit) {
    this.database = database;
    this.idleLimit = idleLimit;
    this.wholeLimit = wholeLimit;
  }

  /** Begins one for somebody with a local account. */
  public void begin(byte[] tokenHash, Account account) {
    begin(tokenHash, Optional.of(account), account.name(), account.roles(), Instant.now());
  }

  /**
   * Begins one for somebody whom single sign-on has sent, with the roles that it gave.
   *
   * @param signedInAt when they showed it who they are
   */
  public void begin(byte[] tokenHash, String person, Set<Role> roles, Instant signedInAt) {
    begin(tokenHash, Optional.empty(), person, roles, signedInAt);
  }

  private void begin(
      byte[] tokenHash,
      Optional<Account> account,
      String person,
      Set<Role> roles,
      Instant signedInAt) {
    database.transact(
        handle -> {
          handle
              .createUpdate(
                  "DELETE FROM console_session WHERE used_at < now() - :idle * interval '1 second'"
                      + " OR begun_at < now() - :whole * interval '1 second'")
              .bind("idle", idleLimit.toSeconds())
              .bind("whole", wholeLimit.toSeconds())
              .execute();
          return handle
              .createUpdate(
                  "INSERT INTO console_session (token_hash, user_id, person, roles, signed_in_at)"
                      + " VALUES (:hash, :user::uuid, :person, :roles, :at)")
              .bind("hash", tokenHash)
              .bind("user", account.map(Account::id).orElse(null))
              .bind("person", person)
              .bind("at", Rows.utc(signedInAt))
              .bindArray("roles", String.class, (Object[]) Accounts.names(roles))
              .execute();
        });
  }

  /** Whose session it is; counts as use. */
  public Optional<Visitor> find(byte[] tokenHash) {
    return database.with(
        handle -> {
          var found =
              handle
                  .createQuery(
                      "SELECT person, signed_in_at, user_id IS NOT NULL AS local, used_at < now() -"
                          + " interval '1 minute' AS stale, coalesce((SELECT app_user.roles FROM"
                          + " app_user WHERE id = user_id), roles) AS roles FROM console_session"
                          + " WHERE token_hash = :hash AND "
                          + LIVE)
                  .bind("hash", tokenHash)
                  .bind("idle", idleLimit.toSeconds())
                  .bind("whole", wholeLimit.toSeconds())
                  .map(
                      (row, context) ->
                          new Found(
                              new Visitor(
                                  row.getString("person"),
                                  Accounts.roles(row),
                                  Rows.instant(row, "signed_in_at"),
                                  row.getBoolean("local")),
                              row.getBoolean("stale")))
                  .findOne();
          if (found.isPresent() && found.get().stale()) {
            handle.execute(
                "UPDATE console_session SET used_at = now() WHERE token_hash = ?", tokenHash);
          }
          return found.map(Found::visitor);
        });
  }

  /** Ends one. */
  public void end(byte[] tokenHash) {
    database.with(
        handle -> handle.execute("DELETE FROM console_session WHERE token_hash = ?", tokenHash));
  }

  private record Found(Visitor visitor, boolean stale) {}
}
