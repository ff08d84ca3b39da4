package redrose.requests.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import redrose.requests.Setting;
import redrose.requests.SettingChange;

/** Reads and changes settings. Nothing is overwritten: the newest row of a key counts. */
public final class SettingBook {
  /** The channel on which changes are told of; see {@link StoreNews}. */
  public static final String CHANNEL = "setting";

  private static final String CURRENT =
      """
      SELECT DISTINCT ON (key) key, value::text AS value, until, changed_by
      FROM setting ORDER BY key, id DESC
      """;

  private static final String CHANGE =
      """
      INSERT INTO setting (key, value, until, changed_by)
      VALUES (:key, CAST(:value AS jsonb), :until, :by)
      """;

  private static final String BEFORE_THE_LAST =
      """
      SELECT key, value::text AS value, until, changed_by
      FROM setting WHERE key = :key ORDER BY id DESC OFFSET 1 LIMIT 1
      """;

  /** What was changed in one commit has one time: the transaction's. */
  private static final String LAST_ACT =
      """
      SELECT DISTINCT key FROM setting
      WHERE key = ANY (:keys) AND changed_at =
        (SELECT changed_at FROM setting WHERE key = ANY (:keys) ORDER BY id DESC LIMIT 1)
      ORDER BY key
      """;

  private static final String HISTORY =
      """
      SELECT key, value::text AS value, until, changed_by, changed_at
      FROM setting WHERE key = ANY (:keys) ORDER BY id DESC LIMIT :most
      """;

  private final Database database;

  public SettingBook(Database database) {
    this.database = database;
  }

  /** The newest of each key, in the keys' order; also those that have ended. */
  public List<Setting> current() {
    return database.with(
        handle -> handle.createQuery(CURRENT).map((row, _) -> setting(row)).list());
  }

  /**
   * The newest changes of these keys, newest first.
   *
   * @param most how many, 1 or more
   */
  public List<SettingChange> history(List<String> keys, int most) {
    return database.with(
        handle ->
            handle
                .createQuery(HISTORY)
                .bindArray("keys", String.class, keys)
                .bind("most", most)
                .map(
                    (row, _) ->
                        new SettingChange(setting(row), row.getTimestamp("changed_at").toInstant()))
                .list());
  }

  /** Changes one. */
  public void change(Setting setting) {
    change(List.of(setting));
  }

  /** Changes several by one act: all or none, and undone together. */
  public void change(List<Setting> settings) {
    database.transact(
        handle -> {
          settings.forEach(setting -> change(handle, setting));
          return settings;
        });
  }

  private static void change(Handle handle, Setting setting) {
    handle
        .createUpdate(CHANGE)
        .bind("key", setting.key())
        .bind("value", setting.value().orElse(null))
        .bind("until", setting.until().map(Timestamp::from).orElse(null))
        .bind("by", setting.changedBy())
        .execute();
  }

  /**
   * Brings back what stood before the last change of a key; a second time brings back the change.
   *
   * @return what stands now
   */
  public Setting undo(String key, String by) {
    return database.transact(handle -> undo(handle, key, by));
  }

  /**
   * The same for all that the last act among these keys changed, whichever they were.
   *
   * @return what stands now of them; none where none of the keys was ever changed
   */
  public List<Setting> undoLast(List<String> keys, String by) {
    return database.transact(
        handle ->
            handle
                .createQuery(LAST_ACT)
                .bindArray("keys", String.class, keys)
                .mapTo(String.class)
                .list()
                .stream()
                .map(key -> undo(handle, key, by))
                .toList());
  }

  private static Setting undo(Handle handle, String key, String by) {
    var before =
        handle
            .createQuery(BEFORE_THE_LAST)
            .bind("key", key)
            .map((row, _) -> setting(row))
            .findOne()
            .map(setting -> new Setting(key, setting.value(), setting.until(), by))
            .orElseGet(() -> new Setting(key, Optional.empty(), Optional.empty(), by));
    change(handle, before);
    return before;
  }

  private static Setting setting(ResultSet row) throws SQLException {
    return new Setting(
        row.getString("key"),
        Optional.ofNullable(row.getString("value")),
        Optional.ofNullable(row.getTimestamp("until")).map(Timestamp::toInstant),
        row.getString("changed_by"));
  }
}
