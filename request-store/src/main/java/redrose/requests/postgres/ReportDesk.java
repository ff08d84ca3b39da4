package redrose.requests.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import redrose.requests.Place;
import redrose.requests.ReportLine;
import redrose.requests.ReportMoves;
import redrose.requests.ReportRefused;
import redrose.requests.ReportStatus;
import redrose.requests.StoreFailure;
import redrose.requests.VoiceMessage;

/** What staff do about reports: look at them, seek them, and say what has become of them. */
public final class ReportDesk {
  private static final String SEARCH =
      """
      SELECT * FROM service_request WHERE id IN (
          SELECT request_id FROM attachment WHERE words @@ websearch_to_tsquery('english', :words)
          UNION SELECT id FROM service_request
          WHERE to_tsvector('english', coalesce(description, '') || ' ' || coalesce(address, ''))
            @@ websearch_to_tsquery('english', :words))
      ORDER BY created_at DESC LIMIT :most
      """;
  private static final String NOTE =
      """
      INSERT INTO report_note (request_id, status, note, expected_on, person)
      SELECT id, coalesce(:status, status), :note, :expected, :person
      FROM service_request WHERE reference = :reference
      """;

  private final Database database;

  public ReportDesk(Database database) {
    this.database = database;
  }

  /** One report. */
  public Optional<ReportLine> find(String reference) {
    return database.with(
        handle ->
            handle
                .createQuery("SELECT * FROM service_request WHERE reference = :reference")
                .bind("reference", reference)
                .map((row, context) -> line(handle, row))
                .findOne());
  }

  /** The newest reports; open ones alone, or all. */
  public List<ReportLine> newest(boolean openOnly, int most) {
    var where = openOnly ? "WHERE status IN ('RECEIVED', 'ACCEPTED', 'SCHEDULED') " : "";
    return database.with(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM service_request "
                        + where
                        + "ORDER BY created_at DESC LIMIT :most")
                .bind("most", most)
                .map((row, context) -> line(handle, row))
                .list());
  }

  /**
   * Reports in whose words or transcripts these stand, newest first.
   *
   * @param words as in a search engine: {@code drain -gully "by the school"}
   */
  public List<ReportLine> search(String words, int most) {
    return database.with(
        handle ->
            handle
                .createQuery(SEARCH)
                .bind("words", words)
                .bind("most", most)
                .map((row, context) -> line(handle, row))
                .list());
  }

  /**
   * Says what has become of a report.
   *
   * @param status its new status; empty where that stays
   * @param note for whoever asks about it
   * @param expectedOn when it should be done; empty where that stays
   * @return the report as it stands now
   * @throws ReportRefused where it can't be done
   */
  public ReportLine note(
      String reference,
      Optional<ReportStatus> status,
      Optional<String> note,
      Optional<LocalDate> expectedOn,
      String person) {
    var before =
        find(reference)
            .orElseThrow(
                () ->
                    new ReportRefused(
                        "There is no report "
                            + reference
                            + ": a reference has nine digits; `request list` shows the newest."));
    requireLegal(before, status);
    try {
      database.transact(
          handle -> {
            var noted =
                handle
                    .createUpdate(NOTE)
                    .bind("reference", reference)
                    .bind("status", status.map(Enum::name).orElse(null))
                    .bind("note", note.orElse(null))
                    .bind("expected", expectedOn.orElse(null))
                    .bind("person", person)
                    .execute();
            status
                .filter(to -> to != before.status())
                .ifPresent(to -> ReportNews.queue(handle, reference, to));
            return noted;
          });
    } catch (StoreFailure e) {
      if (e.isRefusal()) {
        throw new ReportRefused(
            "The store refused it: a note has 1 to 300 characters and no long number, a name 1 to"
                + " 100; and somebody else may just have moved the report: look again.");
      }
      throw e;
    }
    return find(reference).orElse(before);
  }

  private static void requireLegal(ReportLine before, Optional<ReportStatus> status) {
    if (status.isPresent()
        && status.get() != before.status()
        && !ReportMoves.isLegal(before.status(), status.get())) {
      throw new ReportRefused(
          "Report %s is %s and can't become %s; it can become %s."
              .formatted(
                  before.reference(),
                  before.status(),
                  status.get(),
                  ReportMoves.from(before.status())));
    }
  }

  private static ReportLine line(Handle handle, ResultSet row) throws SQLException {
    var id = Rows.uuid(row, "id");
    return new ReportLine(
        row.getString("reference"),
        row.getString("category"),
        ReportStatus.valueOf(row.getString("status")),
        row.getString("channel"),
        place(row),
        Rows.optionalText(row, "description"),
        Rows.optionalText(row, "media_url"),
        Optional.ofNullable(row.getObject("expected_on", LocalDate.class)),
        Rows.instant(row, "created_at"),
        Rows.instant(row, "updated_at"),
        messages(handle, id),
        notes(handle, id));
  }

  static Place place(ResultSet row) throws SQLException {
    var latitude = row.getObject("latitude", Double.class);
    var longitude = row.getObject("longitude", Double.class);
    return new Place(
        Rows.optionalText(row, "postcode"),
        Rows.optionalText(row, "column_number"),
        latitude == null || longitude == null
            ? Optional.empty()
            : Optional.of(new Place.Point(latitude, longitude)),
        Rows.optionalText(row, "address"),
        row.getBoolean("place_is_spoken"));
  }

  private static List<ReportLine.Message> messages(Handle handle, UUID id) {
    return handle
        .createQuery(
            "SELECT kind, duration_ms, transcript, deleted_at FROM attachment"
                + " WHERE request_id = :id ORDER BY kind DESC")
        .bind("id", id)
        .map(
            (row, context) ->
                new ReportLine.Message(
                    VoiceMessage.Kind.valueOf(row.getString("kind")),
                    row.getInt("duration_ms"),
                    Rows.optionalText(row, "transcript"),
                    row.getObject("deleted_at") != null))
        .list();
  }

  private static List<ReportLine.Note> notes(Handle handle, UUID id) {
    return handle
        .createQuery("SELECT * FROM report_note WHERE request_id = :id ORDER BY version")
        .bind("id", id)
        .map(
            (row, context) ->
                new ReportLine.Note(
                    Rows.instant(row, "at"),
                    ReportStatus.valueOf(row.getString("status")),
                    Rows.optionalText(row, "note"),
                    Optional.ofNullable(row.getObject("expected_on", LocalDate.class)),
                    Rows.optionalText(row, "person")))
        .list();
  }
}
