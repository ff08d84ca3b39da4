package redrose.requests.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import redrose.requests.Postcode;

/**
 * Puts a new list of postcodes in place of the one that is there: all of it or nothing, while calls
 * go on reading the old one.
 */
public final class PostcodeLoad {
  private static final int TOLD_EVERY = 10_000;

  private static final String ARRIVING =
      """
      CREATE TEMPORARY TABLE arriving (
        line bigserial, postcode text, district text, latitude float8, longitude float8
      ) ON COMMIT DROP
      """;

  private final Database database;

  public PostcodeLoad(Database database) {
    this.database = database;
  }

  /**
   * Replaces all postcodes.
   *
   * @param told hears now and then how many have been sent
   * @return how many there are now; of one that is given twice the first counts
   */
  public long replaceBy(Iterator<Postcode> postcodes, LongConsumer told) {
    return database.transact(
        handle -> {
          handle.execute(ARRIVING);
          copy(handle, postcodes, told);
          handle.execute("DELETE FROM postcode");
          return (long)
              handle.execute(
                  """
                  INSERT INTO postcode (postcode, district, latitude, longitude)
                  SELECT DISTINCT ON (postcode) postcode, district, latitude, longitude
                  FROM arriving ORDER BY postcode, line
                  """);
        });
  }

  private static void copy(Handle handle, Iterator<Postcode> postcodes, LongConsumer told)
      throws SQLException {
    var copier = handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
    var copy = copier.copyIn("COPY arriving (postcode, district, latitude, longitude) FROM STDIN");
    try {
      send(copy, postcodes, told);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static void send(CopyIn copy, Iterator<Postcode> postcodes, LongConsumer told)
      throws SQLException {
    long sent = 0;
    while (postcodes.hasNext()) {
      var line = line(postcodes.next()).getBytes(StandardCharsets.UTF_8);
      copy.writeToCopy(line, 0, line.length);
      if (++sent % TOLD_EVERY == 0) {
        told.accept(sent);
      }
    }
  }

  /** A line of COPY's text format; none of the values can hold a sign that it gives a meaning. */
  private static String line(Postcode postcode) {
    var point =
        postcode.point().map(at -> at.latitude() + "\t" + at.longitude()).orElse("\\N\t\\N");
    return "%s\t%s\t%s\n".formatted(postcode.text(), postcode.district(), point);
  }
}
