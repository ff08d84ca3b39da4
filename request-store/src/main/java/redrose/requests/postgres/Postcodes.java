package redrose.requests.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import redrose.requests.Place;
import redrose.requests.Postcode;

/** Finds postcodes, and the district that each lies in. */
public final class Postcodes {
  /** More that share their keys than anybody could be asked about; a full sector has six or so. */
  private static final int MOST = 20;

  private static final String COLUMNS =
      "SELECT postcode, district, latitude, longitude FROM postcode ";

  private final Database database;

  public Postcodes(Database database) {
    this.database = database;
  }

  /** Whether any are loaded. */
  public boolean areLoaded() {
    return database.with(
        handle ->
            handle.createQuery("SELECT EXISTS (SELECT FROM postcode)").mapTo(Boolean.class).one());
  }

  /**
   * Those that are keyed by these keys: each character's key once, {@code 7718950} for PR1 8XJ.
   *
   * @param keys digits alone
   * @return in the alphabet's order; none where nobody has such a postcode
   */
  public List<Postcode> keyed(String keys) {
    return database.with(
        handle ->
            handle
                .createQuery(COLUMNS + "WHERE keys = :keys ORDER BY postcode LIMIT :most")
                .bind("keys", keys)
                .bind("most", MOST)
                .map((row, _) -> postcode(row))
                .list());
  }

  /**
   * One by its text.
   *
   * @param text in capitals with its space
   */
  public Optional<Postcode> find(String text) {
    return database.with(
        handle ->
            handle
                .createQuery(COLUMNS + "WHERE postcode = :text")
                .bind("text", text)
                .map((row, _) -> postcode(row))
                .findOne());
  }

  private static Postcode postcode(ResultSet row) throws SQLException {
    return new Postcode(row.getString("postcode"), row.getString("district"), point(row));
  }

  private static Optional<Place.Point> point(ResultSet row) throws SQLException {
    double latitude = row.getDouble("latitude");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new Place.Point(latitude, row.getDouble("longitude")));
  }
}
