package redrose.requests.postgres;

import java.util.List;
import java.util.UUID;
import redrose.requests.Uuid7;
import redrose.requests.staff.SavedSearch;

/** What each of the staff wants to find again; nobody else sees it. */
public final class SavedSearches {
  /** As many as anybody finds their way in; the oldest gives place. */
  public static final int MOST = 30;

  private final Database database;

  public SavedSearches(Database database) {
    this.database = database;
  }

  /** Somebody's, by name. */
  public List<SavedSearch> of(String person) {
    return database.with(
        handle ->
            handle
                .createQuery(
                    "SELECT id, name, address FROM saved_search WHERE lower(person) ="
                        + " lower(:person) ORDER BY lower(name)")
                .bind("person", person)
                .map(
                    (row, _) ->
                        new SavedSearch(
                            Rows.uuid(row, "id"), row.getString("name"), row.getString("address")))
                .list());
  }

  /** Keeps one, in place of the one that had its name. */
  public void keep(String person, String name, String address) {
    database.transact(
        handle -> {
          handle
              .createUpdate(
                  "DELETE FROM saved_search WHERE lower(person) = lower(:person) AND (lower(name) ="
                      + " lower(:name) OR id IN (SELECT id FROM saved_search WHERE lower(person) ="
                      + " lower(:person) ORDER BY saved_at DESC OFFSET :most))")
              .bind("person", person)
              .bind("name", name)
              .bind("most", MOST - 1)
              .execute();
          return handle
              .createUpdate(
                  "INSERT INTO saved_search (id, person, name, address)"
                      + " VALUES (:id, :person, :name, :address)")
              .bind("id", Uuid7.next())
              .bind("person", person)
              .bind("name", name)
              .bind("address", address)
              .execute();
        });
  }

  /** Forgets one of somebody's own. */
  public void remove(String person, UUID id) {
    database.with(
        handle ->
            handle
                .createUpdate(
                    "DELETE FROM saved_search WHERE id = :id AND lower(person) = lower(:person)")
                .bind("id", id)
                .bind("person", person)
                .execute());
  }
}
