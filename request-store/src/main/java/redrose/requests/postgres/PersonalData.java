package redrose.requests.postgres;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import redrose.requests.Forgotten;
import redrose.requests.PersonBusy;
import redrose.requests.PersonRecord;
import redrose.requests.StoreFailure;
import redrose.requests.TelephoneNumber;
import redrose.requests.Wav;

/**
 * What is held of who rings: had, and taken away. Works under the owner's role alone; what is done
 * is in the audit log by the same transaction, the number by its last digits.
 */
public final class PersonalData {
  /** Calls that are forgotten in one transaction: a second or two, so that no call waits. */
  private static final int AT_ONCE = 5_000;

  private static final Map<String, String> PARTS = parts();

  private final Database owner;

  public PersonalData(Database owner) {
    this.owner = owner;
  }

  /** All that is held of a number, for its owner. */
  public PersonRecord export(TelephoneNumber number, String person) {
    return owner.transact(
        handle -> {
          var parts = new LinkedHashMap<String, List<String>>();
          PARTS.forEach((name, sql) -> parts.put(name, part(handle, sql, number)));
          handle
              .createQuery("SELECT note_in_audit(:person, 'person-export', :subject, '{}')")
              .bind("person", person)
              .bind("subject", number.masked())
              .mapTo(String.class)
              .list();
          return new PersonRecord(parts, sounds(handle, number));
        });
  }

  /**
   * Forgets a number.
   *
   * @param dryRun whether all of it is taken back, so that only the count remains
   * @throws PersonBusy where that can't be yet
   */
  public List<Forgotten> erase(TelephoneNumber number, String person, boolean dryRun) {
    try {
      return owner.transact(
          handle -> {
            var forgotten =
                handle
                    .createQuery("SELECT * FROM forget_number(:numbers, :person, :subject)")
                    .bindArray("numbers", String.class, forms(number))
                    .bind("person", person)
                    .bind("subject", number.masked())
                    .map((row, _) -> new Forgotten(row.getString("what"), row.getLong("taken")))
                    .list();
            if (dryRun) {
              handle.rollback();
            }
            return forgotten;
          });
    } catch (StoreFailure e) {
      if (Failures.rule(e).equals("person_at_rest")) {
        throw new PersonBusy(e);
      }
      throw e;
    }
  }

  /** How many calls are older than that and not forgotten. */
  public long due(Instant before) {
    return owner.with(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM calls_to_forget(:before, NULL)")
                .bind("before", before)
                .mapTo(Long.class)
                .one());
  }

  /**
   * Forgets the calls before that, some at a time; what was done stays done where it is broken off.
   */
  public List<Forgotten> purge(Instant before, String person) {
    var sums = new LinkedHashMap<String, Long>();
    List<Forgotten> round;
    do {
      round = owner.transact(handle -> purgeSome(handle, before, person));
      round.forEach(one -> sums.merge(one.what(), one.rows(), Long::sum));
    } while (!round.isEmpty());
    return sums.entrySet().stream()
        .map(sum -> new Forgotten(sum.getKey(), sum.getValue()))
        .toList();
  }

  private static List<Forgotten> purgeSome(Handle handle, Instant before, String person) {
    return handle
        .createQuery("SELECT * FROM forget_before(:before, :most, :person)")
        .bind("before", before)
        .bind("most", AT_ONCE)
        .bind("person", person)
        .map((row, _) -> new Forgotten(row.getString("what"), row.getLong("taken")))
        .list();
  }

  private static List<String> part(Handle handle, String sql, TelephoneNumber number) {
    return handle
        .createQuery("SELECT to_jsonb(part)::text FROM (" + sql + ") AS part")
        .bindArray("numbers", String.class, forms(number))
        .mapTo(String.class)
        .list();
  }

  private static Map<UUID, Wav> sounds(Handle handle, TelephoneNumber number) {
    return handle
        .createQuery(
            """
            SELECT attachment.id, content FROM attachment
              JOIN service_request ON service_request.id = request_id
            WHERE content IS NOT NULL AND interaction_id IN (SELECT calls_of(:numbers))
            """)
        .bindArray("numbers", String.class, forms(number))
        .map(
            (row, _) ->
                Map.entry(row.getObject("id", UUID.class), new Wav(row.getBytes("content"))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** As networks and people write it. */
  private static List<String> forms(TelephoneNumber number) {
    var digits = number.e164().substring("+".length());
    return List.of(number.e164(), digits, "00" + digits, number.national());
  }

  private static Map<String, String> parts() {
    var parts = new LinkedHashMap<String, String>();
    var ofCalls = " WHERE interaction_id IN (SELECT calls_of(:numbers)) ORDER BY ";
    parts.put(
        "calls", "SELECT * FROM interaction WHERE id IN (SELECT calls_of(:numbers)) ORDER BY id");
    parts.put("steps", "SELECT * FROM interaction_event" + ofCalls + "interaction_id, at, seq");
    parts.put(
        "payments",
        """
        SELECT payment.fund, payment.reference, payment.amount_pence, state, receipt, method,
          payment.created_at, refund_pence
        FROM payment JOIN payment_request ON payment_request.id = request_id
        """
            + ofCalls
            + "payment.created_at");
    parts.put(
        "reports",
        """
        SELECT reference, category, status, postcode, column_number, latitude, longitude, address,
          description, created_at
        FROM service_request
        """
            + ofCalls
            + "created_at");
    parts.put(
        "messages",
        """
        SELECT attachment.id, attachment.kind, recorded_at, duration_ms, transcript, delete_after
        FROM attachment JOIN service_request ON service_request.id = request_id
        """
            + ofCalls
            + "recorded_at");
    parts.put("feedback", "SELECT score, given_at FROM feedback" + ofCalls + "given_at");
    parts.put(
        "texts",
        "SELECT template, language, details, state, created_at, sent_at FROM notification"
            + " WHERE recipient = ANY (:numbers) ORDER BY created_at");
    parts.put(
        "call_backs",
        "SELECT desk, matter, reference, state, created_at, ended_at FROM call_back"
            + " WHERE number = ANY (:numbers) ORDER BY created_at");
    parts.put(
        "preferences",
        "SELECT language, slower, more_time, adviser_first, agreed_at FROM caller_preference"
            + " WHERE caller_number = ANY (:numbers)");
    parts.put(
        "followed_reports",
        "SELECT reference, agreed_at FROM subscription JOIN service_request ON id = request_id"
            + " WHERE caller_number = ANY (:numbers) ORDER BY agreed_at");
    parts.put(
        "contacts",
        "SELECT reference, first_name, last_name, email, phone FROM report_contact"
            + " JOIN service_request ON id = request_id"
            + " WHERE regexp_replace(phone, '[^0-9+]', '', 'g') = ANY (:numbers)");
    parts.put(
        "unfinished_payments",
        "SELECT service, reference, amount_pence, kept_at FROM unfinished_payment"
            + " WHERE caller_number = ANY (:numbers)");
    return parts;
  }
}
