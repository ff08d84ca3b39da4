package redrose.requests.postgres;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import redrose.requests.ApiKey;
import redrose.requests.ReportRefused;
import redrose.requests.StoreFailure;

/**
 * The keys by which other systems are let in. A key is 24 random bytes, so its bare SHA-256 can't
 * be guessed back; only that is kept.
 */
public final class ApiKeys {
  private static final int KEY_BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Database database;

  public ApiKeys(Database database) {
    this.database = database;
  }

  /**
   * Makes a key.
   *
   * @return the key, which can't be had again
   * @throws ReportRefused where the name is taken or none
   */
  public String add(String name, String person) {
    var bytes = new byte[KEY_BYTES];
    RANDOM.nextBytes(bytes);
    var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    try {
      database.with(
          handle ->
              handle
                  .createUpdate(
                      "INSERT INTO api_key (name, key_hash, added_by) VALUES (:name, :hash, :by)")
                  .bind("name", name)
                  .bind("hash", hash(key))
                  .bind("by", person)
                  .execute());
    } catch (StoreFailure e) {
      if (e.isRefusal()) {
        throw new ReportRefused(
            "There can't be a key "
                + name
                + ": a name is new, begins with a small letter, and has up to 40 small letters,"
                + " digits and hyphens.");
      }
      throw e;
    }
    return key;
  }

  /** Every key, those that were revoked included. */
  public List<ApiKey> list() {
    return database.with(
        handle ->
            handle
                .createQuery(
                    "SELECT name, added_by, added_at, revoked_at FROM api_key ORDER BY name")
                .map(
                    (row, context) ->
                        new ApiKey(
                            row.getString("name"),
                            row.getString("added_by"),
                            Rows.instant(row, "added_at"),
                            Rows.optionalInstant(row, "revoked_at")))
                .list());
  }

  /**
   * Lets a key in no more.
   *
   * @throws ReportRefused where there is none
   */
  public void revoke(String name) {
    int revoked =
        database.with(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE api_key SET revoked_at = now()"
                            + " WHERE name = :name AND revoked_at IS NULL")
                    .bind("name", name)
                    .execute());
    if (revoked == 0) {
      throw new ReportRefused(
          "There is no key " + name + " that holds: `open311 key list` shows those there are.");
    }
  }

  /** The name of a key that holds; empty for any other text. */
  public Optional<String> nameOf(String key) {
    return database.with(
        handle ->
            handle
                .createQuery(
                    "SELECT name FROM api_key WHERE key_hash = :hash AND revoked_at IS NULL")
                .bind("hash", hash(key))
                .mapTo(String.class)
                .findOne());
  }

  private static byte[] hash(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JVM has it
    }
  }
}
