package redrose.requests.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import redrose.requests.MobileNumber;
import redrose.requests.Payment;
import redrose.requests.PaymentMethod;
import redrose.requests.PaymentRequest;
import redrose.requests.PaymentState;

/** Reads payments and their requests. */
final class PaymentRows {
  /** A state in which nothing can change any more, as SQL; the partial indexes say the same. */
  static final String UNSETTLED = "state NOT IN ('PAID', 'CANCELLED', 'EXPIRED')";

  private PaymentRows() {}

  static Payment payment(ResultSet row) throws SQLException {
    return new Payment(
        Rows.uuid(row, "id"),
        Rows.uuid(row, "request_id"),
        row.getString("fund"),
        row.getString("reference"),
        row.getLong("amount_pence"),
        PaymentMethod.valueOf(row.getString("method")),
        PaymentState.valueOf(row.getString("state")),
        row.getInt("attempt"),
        row.getString("provider"),
        Rows.optionalText(row, "provider_id"),
        row.getString("receipt"),
        row.getInt("version"),
        row.getInt("epoch"),
        Rows.instant(row, "lease_until"),
        Rows.instant(row, "created_at"));
  }

  static PaymentRequest request(ResultSet row) throws SQLException {
    return new PaymentRequest(
        Rows.uuid(row, "id"),
        Rows.uuid(row, "interaction_id"),
        row.getString("asterisk_unique_id"),
        row.getString("fund"),
        row.getString("reference"),
        row.getLong("amount_pence"),
        row.getString("language"),
        Rows.optionalText(row, "notify_number").map(MobileNumber::new));
  }
}
