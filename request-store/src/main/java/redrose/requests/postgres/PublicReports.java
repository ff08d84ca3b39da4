package redrose.requests.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import redrose.requests.Place;
import redrose.requests.PostedReport;
import redrose.requests.PublicReport;
import redrose.requests.ReportFilter;
import redrose.requests.ReportReference;
import redrose.requests.ReportStatus;
import redrose.requests.StoreFailure;

/** Reports as other systems read and send them. */
public final class PublicReports {
  private static final String QUERY =
      """
      SELECT reference, category, service_request.status, postcode, column_number, latitude,
        longitude, address, place_is_spoken, description, media_url, expected_on, created_at,
        updated_at,
        (SELECT note FROM report_note WHERE request_id = service_request.id AND note IS NOT NULL
         ORDER BY version DESC LIMIT 1) AS note
      FROM service_request
      WHERE (CAST(:references AS text[]) IS NULL OR reference = ANY (:references))
        AND (CAST(:categories AS text[]) IS NULL OR category = ANY (:categories))
        AND (CAST(:open AS boolean) IS NULL
          OR (status IN ('RECEIVED', 'ACCEPTED', 'SCHEDULED')) = :open)
        AND (CAST(:from AS timestamptz) IS NULL OR created_at >= :from)
        AND (CAST(:to AS timestamptz) IS NULL OR created_at <= :to)
      ORDER BY created_at DESC, id LIMIT :most OFFSET :skipped
      """;
  private static final String INSERT =
      """
      INSERT INTO service_request (id, reference, category, channel, api_key, column_number,
        latitude, longitude, address, description, media_url, expected_on)
      VALUES (:id, :reference, :category, 'open311', :key, :column, :latitude, :longitude, :address,
        :description, :media, :expected)
      ON CONFLICT DO NOTHING
      """;
  private static final String CONTACT =
      """
      INSERT INTO report_contact (request_id, first_name, last_name, email, phone)
      VALUES (:id, :first, :last, :email, :phone)
      """;
  private static final int MOST_REFERENCES = 8;

  private final Database database;

  public PublicReports(Database database) {
    this.database = database;
  }

  /** Those that a filter lets through, newest first. */
  public List<PublicReport> find(ReportFilter filter) {
    return database.with(
        handle ->
            handle
                .createQuery(QUERY)
                .bind("references", textArray(filter.references()))
                .bind("categories", textArray(filter.categories()))
                .bind("open", filter.open().orElse(null))
                .bind("from", Rows.utc(filter.from().orElse(null)))
                .bind("to", Rows.utc(filter.to().orElse(null)))
                .bind("most", filter.pageSize())
                .bind("skipped", (long) (filter.page() - 1) * filter.pageSize())
                .map((row, context) -> report(row))
                .list());
  }

  /**
   * Takes a report; the same id again is the same report.
   *
   * @return its reference
   */
  public String insert(PostedReport report) {
    return database.transact(
        handle -> {
          for (int tries = 0; tries < MOST_REFERENCES; tries++) {
            insert(handle, report, ReportReference.random());
            var kept = reference(handle, report.id());
            if (kept.isPresent()) {
              return kept.get();
            }
          }
          throw new StoreFailure("no free reference was found", false, null);
        });
  }

  private static void insert(Handle handle, PostedReport report, String reference) {
    var place = report.place();
    int inserted =
        handle
            .createUpdate(INSERT)
            .bind("id", report.id())
            .bind("reference", reference)
            .bind("category", report.category())
            .bind("key", report.apiKey())
            .bind("column", place.columnNumber().orElse(null))
            .bind("latitude", place.point().map(Place.Point::latitude).orElse(null))
            .bind("longitude", place.point().map(Place.Point::longitude).orElse(null))
            .bind("address", place.address().orElse(null))
            .bind("description", report.description().orElse(null))
            .bind("media", report.mediaUrl().orElse(null))
            .bind("expected", report.expectedOn().orElse(null))
            .execute();
    var contact = report.contact();
    if (inserted > 0 && !contact.isEmpty()) {
      handle
          .createUpdate(CONTACT)
          .bind("id", report.id())
          .bind("first", contact.firstName().orElse(null))
          .bind("last", contact.lastName().orElse(null))
          .bind("email", contact.email().orElse(null))
          .bind("phone", contact.phone().orElse(null))
          .execute();
    }
  }

  private static Optional<String> reference(Handle handle, UUID id) {
    return handle
        .createQuery("SELECT reference FROM service_request WHERE id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
  }

  /** Null for one that confines nothing. */
  private static String[] textArray(Set<String> values) {
    return values.isEmpty() ? null : values.toArray(String[]::new);
  }

  private static PublicReport report(ResultSet row) throws SQLException {
    return new PublicReport(
        row.getString("reference"),
        row.getString("category"),
        ReportStatus.valueOf(row.getString("status")),
        ReportDesk.place(row),
        Rows.optionalText(row, "description"),
        Rows.optionalText(row, "media_url"),
        Rows.optionalText(row, "note"),
        Optional.ofNullable(row.getObject("expected_on", LocalDate.class)),
        Rows.instant(row, "created_at"),
        Rows.instant(row, "updated_at"));
  }
}
