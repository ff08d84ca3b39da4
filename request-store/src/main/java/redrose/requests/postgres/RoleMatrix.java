package redrose.requests.postgres;

import static redrose.requests.postgres.RoleMatrix.Right.DELETE;
import static redrose.requests.postgres.RoleMatrix.Right.INSERT;
import static redrose.requests.postgres.RoleMatrix.Right.SELECT;
import static redrose.requests.postgres.RoleMatrix.Right.UPDATE;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may do what: the one place where it is written. Migrations grant exactly this, and a test
 * tries each right and each of those that are not here.
 */
public final class RoleMatrix {
  /** The telephone calls' role. */
  public static final String IVR = "redrose_ivr";

  /** The card-data process's role. */
  public static final String GATEWAY = "redrose_gateway";

  /** The web console's role. */
  public static final String CONSOLE = "redrose_console";

  /** The role of finance's own commands. */
  public static final String FINANCE = "redrose_finance";

  /** The role of what other systems read reports from and send them to. */
  public static final String OPEN311 = "redrose_open311";

  /** Every role of ours that logs in, but for the owner. */
  public static final List<String> ROLES = List.of(IVR, GATEWAY, CONSOLE, FINANCE, OPEN311);

  private static final String OUTCOME_COLUMNS =
      "id, request_id, fund, reference, amount_pence, method, state, attempt, receipt, created_at,"
          + " updated_at";

  private static final String NEW_NOTIFICATION =
      "id, key, interaction_id, recipient, language, template, details, unless_told, due_at";

  /** What the processes do, each under its own role. */
  private static final List<Grant> PROCESSES =
      List.of(
          grant(IVR, "interaction", SELECT),
          grant(IVR, "interaction", INSERT),
          grant(IVR, "interaction", UPDATE, "language, answered_at, ended_at, outcome, journey"),
          grant(IVR, "interaction_event", INSERT),
          grant(IVR, "payment_request", SELECT),
          grant(IVR, "payment_request", INSERT),
          grant(IVR, "payment", SELECT, OUTCOME_COLUMNS),
          grant(IVR, "link_order", INSERT, "request_id"),
          grant(GATEWAY, "link_order", SELECT),
          grant(IVR, "payment_told", SELECT),
          grant(IVR, "payment_told", INSERT, "receipt, interaction_id, state"),
          grant(
              IVR,
              "caller_preference",
              SELECT,
              "caller_number, language, slower, more_time, adviser_first"),
          grant(
              IVR,
              "caller_preference",
              INSERT,
              "caller_number, language, interaction_id, slower, more_time, adviser_first"),
          grant(
              IVR,
              "caller_preference",
              UPDATE,
              "language, interaction_id, agreed_at, slower, more_time, adviser_first"),
          grant(IVR, "caller_preference", DELETE),
          grant(IVR, "call_back", SELECT),
          grant(
              IVR,
              "call_back",
              INSERT,
              "id, interaction_id, number, language, desk, matter, reference, due_at"),
          grant(
              IVR,
              "call_back",
              UPDATE,
              "state, tries, due_at, lease_until, ended_at, cancelled_by"),
          grant(CONSOLE, "call_back", SELECT),
          grant(CONSOLE, "call_back", UPDATE, "state, lease_until, ended_at, cancelled_by"),
          grant(IVR, "feedback", INSERT, "interaction_id, score"),
          grant(CONSOLE, "feedback", SELECT),
          grant(IVR, "unfinished_payment", SELECT),
          grant(
              IVR,
              "unfinished_payment",
              INSERT,
              "caller_number, interaction_id, service, reference, amount_pence"),
          grant(IVR, "unfinished_payment", UPDATE, "interaction_id, amount_pence, kept_at"),
          grant(IVR, "unfinished_payment", DELETE),
          grant(IVR, "call_back_call", SELECT),
          grant(IVR, "call_back_call", INSERT),
          grant(CONSOLE, "call_back_call", SELECT),
          grant(IVR, "postcode", SELECT),
          grant(IVR, "setting", SELECT),
          grant(CONSOLE, "postcode", SELECT),
          grant(CONSOLE, "postcode", INSERT, "postcode, district, latitude, longitude"),
          grant(CONSOLE, "postcode", DELETE),
          grant(CONSOLE, "setting", SELECT),
          grant(CONSOLE, "setting", INSERT, "key, value, until, changed_by"),
          grant(IVR, "notification", SELECT),
          grant(IVR, "notification", INSERT, NEW_NOTIFICATION),
          grant(
              IVR,
              "notification",
              UPDATE,
              "state, tries, due_at, lease_until, provider_id, last_error, sent_at"),
          grant(GATEWAY, "notification", INSERT, NEW_NOTIFICATION),
          grant(CONSOLE, "notification", INSERT, NEW_NOTIFICATION),
          grant(GATEWAY, "interaction_event", INSERT),
          grant(GATEWAY, "payment_request", SELECT),
          grant(GATEWAY, "payment", SELECT),
          grant(GATEWAY, "payment", INSERT),
          grant(
              GATEWAY,
              "payment",
              UPDATE,
              "state, attempt, provider_id, version, epoch, lease_until, updated_at"),
          grant(GATEWAY, "payment_attempt", SELECT),
          grant(GATEWAY, "payment_attempt", INSERT),
          grant(
              GATEWAY,
              "payment_attempt",
              UPDATE,
              "brand, last_four, provider_method, card_fingerprint, outcome, decline_code,"
                  + " decided_at"),
          grant(GATEWAY, "payment_event", INSERT),
          grant(GATEWAY, "refund", SELECT),
          grant(
              GATEWAY,
              "refund",
              UPDATE,
              "state, attempt, provider_id, failure_code, version, epoch, lease_until, updated_at"),
          grant(GATEWAY, "provider_event", SELECT),
          grant(GATEWAY, "provider_event", INSERT),
          grant(GATEWAY, "provider_event", UPDATE, "handled_at"),
          grant(GATEWAY, "payout", SELECT),
          grant(GATEWAY, "payout", INSERT),
          grant(GATEWAY, "payout", UPDATE, "status, arrives_on, imported_at"),
          grant(GATEWAY, "balance_transaction", SELECT),
          grant(GATEWAY, "balance_transaction", INSERT),
          grant(
              GATEWAY,
              "balance_transaction",
              UPDATE,
              "payout_id, available_on, payment_id, refund_id, imported_at"),
          grant(GATEWAY, "suspense_item", SELECT),
          grant(GATEWAY, "suspense_item", INSERT),
          grant(GATEWAY, "provider_check", SELECT),
          grant(GATEWAY, "provider_check", INSERT),
          grant(GATEWAY, "provider_check", UPDATE, "finished_at, theirs, ours, findings"),
          grant(GATEWAY, "finding", SELECT),
          grant(GATEWAY, "finding", INSERT),
          grant(GATEWAY, "finding", UPDATE, "ours_pence, theirs_pence, last_seen_at"),
          grant(CONSOLE, "interaction", SELECT),
          grant(CONSOLE, "interaction_event", SELECT),
          grant(CONSOLE, "payment_request", SELECT),
          grant(CONSOLE, "payment", SELECT),
          grant(CONSOLE, "payment_attempt", SELECT),
          grant(CONSOLE, "payment_event", SELECT),
          grant(CONSOLE, "refund", SELECT),
          grant(
              CONSOLE,
              "refund",
              INSERT,
              "id, payment_id, amount_pence, left_when_shown_pence, reason, requested_by"),
          grant(CONSOLE, "refund_decision", SELECT),
          grant(CONSOLE, "refund_decision", INSERT, "refund_id, decision, decided_by"),
          grant(CONSOLE, "refund_event", SELECT),
          grant(CONSOLE, "provider_check", SELECT),
          grant(CONSOLE, "finding", SELECT),
          grant(CONSOLE, "counted_day", SELECT),
          grant(CONSOLE, "counted_day", INSERT, "day"),
          grant(CONSOLE, "service_day", SELECT),
          grant(CONSOLE, "path_day", SELECT),
          grant(CONSOLE, "came_to", SELECT),
          grant(CONSOLE, "app_user", SELECT),
          grant(CONSOLE, "console_session", SELECT),
          grant(
              CONSOLE,
              "console_session",
              INSERT,
              "token_hash, user_id, person, roles, signed_in_at"),
          grant(CONSOLE, "console_session", UPDATE, "used_at"),
          grant(CONSOLE, "console_session", DELETE),
          grant(CONSOLE, "password_change", INSERT, "token_hash, password_hash"),
          grant(CONSOLE, "saved_search", SELECT),
          grant(CONSOLE, "saved_search", INSERT, "id, person, name, address"),
          grant(CONSOLE, "saved_search", DELETE),
          grant(CONSOLE, "sign_in_trouble", SELECT),
          grant(CONSOLE, "sign_in_trouble", INSERT, "name_hash, failures"),
          grant(CONSOLE, "sign_in_trouble", UPDATE, "failures, failed_at, locked_until"),
          grant(CONSOLE, "sign_in_trouble", DELETE),
          grant(CONSOLE, "audit_event", SELECT),
          grant(CONSOLE, "audit_event", INSERT, "person, action, subject, details"));

  /** Reports: calls make them, staff and other systems work on them. */
  private static final List<Grant> REPORTS =
      List.of(
          grant(
              IVR,
              "service_request",
              SELECT,
              "id, reference, category, status, interaction_id, postcode, column_number, latitude,"
                  + " longitude, expected_on, created_at, updated_at"),
          grant(
              IVR,
              "service_request",
              INSERT,
              "id, reference, category, channel, interaction_id, postcode, column_number, latitude,"
                  + " longitude, address, place_is_spoken, expected_on"),
          grant(IVR, "report_note", SELECT, "request_id, version, note"),
          grant(
              IVR,
              "attachment",
              SELECT,
              "id, content, language, recorded_at, delete_after, deleted_at, transcribed_at"),
          grant(
              IVR,
              "attachment",
              INSERT,
              "id, request_id, kind, media_type, content, duration_ms, language, delete_after"),
          grant(
              IVR,
              "attachment",
              UPDATE,
              "content, deleted_at, transcript, transcribed_by, transcribed_at"),
          grant(IVR, "subscription", SELECT, "request_id, caller_number"),
          grant(IVR, "subscription", INSERT, "request_id, caller_number, language, interaction_id"),
          grant(CONSOLE, "service_request", SELECT),
          grant(
              OPEN311,
              "service_request",
              SELECT,
              "id, reference, category, status, postcode, column_number, latitude, longitude,"
                  + " address, place_is_spoken, description, media_url, expected_on, created_at,"
                  + " updated_at"),
          grant(
              OPEN311,
              "service_request",
              INSERT,
              "id, reference, category, channel, api_key, column_number, latitude, longitude,"
                  + " address, description, media_url, expected_on"),
          grant(OPEN311, "report_note", SELECT, "request_id, version, note"),
          grant(OPEN311, "report_contact", INSERT),
          grant(OPEN311, "api_key", SELECT, "name, key_hash, revoked_at"),
          grant(CONSOLE, "report_note", SELECT),
          grant(CONSOLE, "report_note", INSERT, "request_id, status, note, expected_on, person"),
          grant(CONSOLE, "report_contact", SELECT),
          grant(CONSOLE, "attachment", SELECT),
          grant(CONSOLE, "subscription", SELECT),
          grant(CONSOLE, "api_key", SELECT),
          grant(CONSOLE, "api_key", INSERT, "name, key_hash, added_by"),
          grant(CONSOLE, "api_key", UPDATE, "revoked_at"));

  /** Finance reads what money was agreed and moved, of a call no number. */
  private static final List<Grant> FINANCE_READS =
      List.of(
          grant(
              FINANCE,
              "interaction",
              SELECT,
              "id, channel, language, started_at, answered_at, ended_at, outcome, journey"),
          grant(
              FINANCE,
              "payment_request",
              SELECT,
              "id, interaction_id, fund, reference, amount_pence, created_at"),
          grant(
              FINANCE,
              "payment",
              SELECT,
              "id, request_id, fund, reference, amount_pence, state, provider, provider_id,"
                  + " receipt, created_at, updated_at, refund_pence"),
          grant(FINANCE, "payment_event", SELECT, "payment_id, version, at, from_state, to_state"),
          grant(
              FINANCE,
              "refund",
              SELECT,
              "id, payment_id, amount_pence, reason, requested_by, state, provider_id,"
                  + " failure_code, created_at, updated_at"));

  /** Every right that is granted. */
  public static final List<Grant> GRANTS =
      Stream.of(PROCESSES, REPORTS, FINANCE_READS, reconciles(CONSOLE), reconciles(FINANCE))
          .flatMap(List::stream)
          .toList();

  private RoleMatrix() {}

  /** Whoever reconciles reads the provider's books, and writes assignments and signatures only. */
  private static List<Grant> reconciles(String role) {
    return List.of(
        grant(role, "payout", SELECT),
        grant(role, "balance_transaction", SELECT),
        grant(role, "suspense_item", SELECT),
        grant(role, "suspense_proposal", SELECT),
        grant(role, "suspense_proposal", INSERT, "balance_transaction_id, fund, note, proposed_by"),
        grant(role, "suspense_clearance", SELECT),
        grant(role, "suspense_clearance", INSERT, "balance_transaction_id, number, cleared_by"),
        grant(role, "payout_preparation", SELECT),
        grant(role, "payout_preparation", INSERT, "payout_id, prepared_by, note"),
        grant(role, "payout_sign_off", SELECT),
        grant(role, "payout_sign_off", INSERT, "payout_id, round, prepared_by, signed_by"),
        grant(role, "payout_line", SELECT),
        grant(role, "ledger_day", SELECT),
        grant(role, "ledger_day", INSERT, "day, closed_by"),
        grant(role, "ledger_fund", SELECT),
        grant(role, "ledger_fund", INSERT),
        grant(role, "ledger_line", SELECT));
  }

  private static Grant grant(String role, String table, Right right) {
    return new Grant(role, table, right, Optional.empty());
  }

  private static Grant grant(String role, String table, Right right, String columns) {
    return new Grant(role, table, right, Optional.of(columns));
  }

  /** What may be done to a table. */
  public enum Right {
    SELECT,
    INSERT,
    UPDATE,
    DELETE,
    TRUNCATE
  }

  /**
   * One right.
   *
   * @param columns which columns it is confined to, comma between them; empty for all
   */
  public record Grant(String role, String table, Right right, Optional<String> columns) {
    /** The statement that grants it. */
    String sql() {
      var confined = columns.map(names -> " (" + names + ")").orElse("");
      return "GRANT %s%s ON %s TO %s".formatted(right, confined, table, role);
    }
  }
}
