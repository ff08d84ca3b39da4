package redrose.requests.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import redrose.requests.KnownReport;
import redrose.requests.NewReport;
import redrose.requests.Place;
import redrose.requests.ReportReference;
import redrose.requests.ReportStatus;
import redrose.requests.StoreFailure;
import redrose.requests.Uuid7;
import redrose.requests.VoiceMessage;

/** Takes reports from calls, and says what callers may be told of them. */
public final class Reports {
  private static final String INSERT =
      """
      INSERT INTO service_request (id, reference, category, channel, interaction_id, postcode,
        column_number, latitude, longitude, address, place_is_spoken, expected_on)
      VALUES (:id, :reference, :category, 'telephone', :interaction, :postcode,
        :column, :latitude, :longitude, :address, :spoken, :expected)
      ON CONFLICT DO NOTHING
      """;

  private static final String ATTACH =
      """
      INSERT INTO attachment (id, request_id, kind, media_type, content, duration_ms, language,
        delete_after)
      VALUES (:id, :request, :kind, 'audio/wav', :content, :durationMs, :language,
        now() + :keepMs * interval '1 millisecond')
      """;

  private static final String KNOWN =
      """
      SELECT reference, category, service_request.status, expected_on, created_at, updated_at,
        (SELECT note FROM report_note WHERE request_id = service_request.id AND note IS NOT NULL
         ORDER BY version DESC LIMIT 1) AS note
      FROM service_request
      """;

  private static final String OF_CALLER =
      KNOWN
          + """
          WHERE id IN (
              SELECT service_request.id FROM service_request
                JOIN interaction ON interaction.id = service_request.interaction_id
              WHERE caller_number = :caller
              UNION SELECT request_id FROM subscription WHERE caller_number = :caller)
            AND updated_at > now() - :withinMs * interval '1 millisecond'
          ORDER BY created_at DESC LIMIT :most
          """;

  /** A degree of latitude is 111,320 m; one of longitude shrinks with the latitude's cosine. */
  private static final String SAME =
      KNOWN
          + """
          WHERE category = :category AND status IN ('RECEIVED', 'ACCEPTED', 'SCHEDULED')
            AND (column_number = :column
              OR column_number IS NULL AND CAST(:column AS text) IS NULL AND postcode = :postcode
              OR sqrt(power(111320 * (latitude - :latitude), 2)
                + power(111320 * cos(radians(:latitude)) * (longitude - :longitude), 2)) <= :metres)
          ORDER BY created_at LIMIT 1
          """;

  private static final String SUBSCRIBE =
      """
      INSERT INTO subscription (request_id, caller_number, language, interaction_id)
      SELECT id, :caller, :language, :interaction FROM service_request
      WHERE reference = :reference
      ON CONFLICT (request_id, caller_number) DO NOTHING
      """;

  private static final int NEARBY_METRES = 100;
  private static final int MOST_OF_CALLER = 3;

  /** One that is taken already is as good as never drawn so often. */
  private static final int MOST_REFERENCES = 8;

  private final Database database;
  private final Duration keepMessages;

  /**
   * Reports by way of a pool.
   *
   * @param keepMessages for how long what callers said is kept
   */
  public Reports(Database database, Duration keepMessages) {
    this.database = database;
    this.keepMessages = keepMessages;
  }

  /**
   * Puts a report and its messages into the store together; the same one again changes nothing.
   *
   * @return its reference
   */
  public String insert(NewReport report) {
    return database.transact(
        handle -> {
          for (int tries = 0; tries < MOST_REFERENCES; tries++) {
            if (insert(handle, report, ReportReference.random()) > 0) {
              report.messages().forEach(message -> attach(handle, report, message));
            }
            var kept = reference(handle, report.id());
            if (kept.isPresent()) {
              return kept.get();
            }
          }
          throw new StoreFailure("no free reference was found", false, null);
        });
  }

  /** The report with a reference. */
  public Optional<KnownReport> find(String reference) {
    return database.with(
        handle ->
            handle
                .createQuery(KNOWN + "WHERE reference = :reference")
                .bind("reference", reference)
                .map((row, context) -> known(row))
                .findOne());
  }

  /**
   * The newest reports that a number made or wants to hear of.
   *
   * @param within how long ago something was last said of them at most
   */
  public List<KnownReport> ofCaller(String callerNumber, Duration within) {
    return database.with(
        handle ->
            handle
                .createQuery(OF_CALLER)
                .bind("caller", callerNumber)
                .bind("withinMs", within.toMillis())
                .bind("most", MOST_OF_CALLER)
                .map((row, context) -> known(row))
                .list());
  }

  /**
   * The first open report of a category at the same column, in the same postcode or within 100 m.
   */
  public Optional<KnownReport> same(String category, Place place) {
    return database.with(
        handle ->
            handle
                .createQuery(SAME)
                .bind("category", category)
                .bind("column", place.columnNumber().orElse(null))
                .bind("postcode", place.postcode().orElse(null))
                .bind("latitude", place.point().map(Place.Point::latitude).orElse(null))
                .bind("longitude", place.point().map(Place.Point::longitude).orElse(null))
                .bind("metres", NEARBY_METRES)
                .map((row, context) -> known(row))
                .findOne());
  }

  /** Has a number told when a report changes; they have just agreed to it on this call. */
  public void subscribe(String reference, String callerNumber, String language, UUID call) {
    database.with(
        handle ->
            handle
                .createUpdate(SUBSCRIBE)
                .bind("reference", reference)
                .bind("caller", callerNumber)
                .bind("language", language)
                .bind("interaction", call)
                .execute());
  }

  private static Optional<String> reference(Handle handle, UUID id) {
    return handle
        .createQuery("SELECT reference FROM service_request WHERE id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
  }

  private static int insert(Handle handle, NewReport report, String reference) {
    var place = report.place();
    return handle
        .createUpdate(INSERT)
        .bind("id", report.id())
        .bind("reference", reference)
        .bind("category", report.category())
        .bind("interaction", report.interactionId())
        .bind("postcode", place.postcode().orElse(null))
        .bind("column", place.columnNumber().orElse(null))
        .bind("latitude", place.point().map(Place.Point::latitude).orElse(null))
        .bind("longitude", place.point().map(Place.Point::longitude).orElse(null))
        .bind("address", place.address().orElse(null))
        .bind("spoken", place.isSpoken())
        .bind("expected", report.expectedOn().orElse(null))
        .execute();
  }

  private void attach(Handle handle, NewReport report, VoiceMessage message) {
    handle
        .createUpdate(ATTACH)
        .bind("id", Uuid7.next())
        .bind("request", report.id())
        .bind("kind", message.kind().name())
        .bind("content", message.wav().bytes())
        .bind("durationMs", message.durationMs())
        .bind("language", report.language())
        .bind("keepMs", keepMessages.toMillis())
        .execute();
  }

  static KnownReport known(ResultSet row) throws SQLException {
    return new KnownReport(
        row.getString("reference"),
        row.getString("category"),
        ReportStatus.valueOf(row.getString("status")),
        Rows.optionalText(row, "note"),
        Optional.ofNullable(row.getObject("expected_on", LocalDate.class)),
        Rows.instant(row, "created_at"),
        Rows.instant(row, "updated_at"));
  }
}
