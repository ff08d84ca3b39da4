package redrose.requests.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import redrose.requests.StoreFailure;
import redrose.requests.Uuid7;
import redrose.requests.staff.Account;
import redrose.requests.staff.Role;

/** Local accounts. The console reads them; whoever runs the site makes and changes them. */
public final class Accounts {
  private final Database database;

  public Accounts(Database database) {
    this.database = database;
  }

  /** The account with that name, in whatever capitals. */
  public Optional<Account> find(String name) {
    return database.with(
        handle ->
            handle
                .createQuery("SELECT * FROM app_user WHERE lower(name) = lower(:name)")
                .bind("name", name)
                .map((row, context) -> account(row))
                .findOne());
  }

  /** All of them, by name. */
  public List<Account> all() {
    return database.with(
        handle ->
            handle
                .createQuery("SELECT * FROM app_user ORDER BY lower(name)")
                .map((row, context) -> account(row))
                .list());
  }

  /**
   * Makes one.
   *
   * @return false where there is one with that name already
   */
  public boolean add(String name, Set<Role> roles, String passwordHash) {
    return 1
        == database.with(
            handle ->
                handle
                    .createUpdate(
                        "INSERT INTO app_user (id, name, roles, password_hash)"
                            + " VALUES (:id, :name, :roles, :hash) ON CONFLICT DO NOTHING")
                    .bind("id", Uuid7.next())
                    .bind("name", name)
                    .bindArray("roles", String.class, (Object[]) names(roles))
                    .bind("hash", passwordHash)
                    .execute());
  }

  /**
   * Gives it another password, makes it usable again, and ends its sessions.
   *
   * @return false where there is no such account
   */
  public boolean setPassword(String name, String passwordHash) {
    return change(
        name,
        "UPDATE app_user SET password_hash = :value, password_set_at = now(), disabled_at = NULL"
            + " WHERE lower(name) = lower(:name)",
        passwordHash);
  }

  /**
   * Gives whoever has just signed in another password, and ends their other sessions.
   *
   * @param tokenHash of their session
   * @return false where they have not just signed in, or have no account here
   */
  public boolean changeOwnPassword(byte[] tokenHash, String passwordHash) {
    try {
      database.with(
          handle ->
              handle.execute(
                  "INSERT INTO password_change (token_hash, password_hash) VALUES (?, ?)",
                  tokenHash,
                  passwordHash));
      return true;
    } catch (StoreFailure e) {
      if (Failures.rule(e).equals("password_own")) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Makes it of no use, and ends its sessions.
   *
   * @return false where there is no such account
   */
  public boolean disable(String name) {
    return change(
        name,
        "UPDATE app_user SET disabled_at = now() WHERE lower(name) = lower(:name) AND :value = ''",
        "");
  }

  private boolean change(String name, String sql, String value) {
    return database.transact(
        handle -> {
          handle
              .createUpdate(
                  "DELETE FROM console_session USING app_user"
                      + " WHERE user_id = id AND lower(name) = lower(:name)")
              .bind("name", name)
              .execute();
          return handle.createUpdate(sql).bind("name", name).bind("value", value).execute() == 1;
        });
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        Rows.uuid(row, "id"),
        row.getString("name"),
        roles(row),
        row.getString("password_hash"),
        Rows.optionalInstant(row, "disabled_at"));
  }

  static Set<Role> roles(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("roles").getArray())
        .map(Role::valueOf)
        .collect(Collectors.toSet());
  }

  static String[] names(Set<Role> roles) {
    return roles.stream().sorted().map(Role::name).toArray(String[]::new);
  }
}
