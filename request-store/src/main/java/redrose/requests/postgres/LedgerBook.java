package redrose.requests.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import redrose.requests.StoreFailure;
import redrose.requests.finance.FinanceRefused;
import redrose.requests.finance.FundTotal;
import redrose.requests.finance.LedgerDay;
import redrose.requests.finance.LedgerFund;
import redrose.requests.finance.LedgerLine;
import redrose.requests.finance.OpenDay;
import redrose.requests.finance.Standing;
import redrose.requests.finance.Total;

/**
 * The ledger, day by day. Closing a day posts each movement up to its end that is not posted yet,
 * once and for good; what comes later is posted to the next day that is closed.
 */
public final class LedgerBook {
  private static final int FETCH_ROWS = 1_000;
  private static final String DUE =
      """
      SELECT standing, coalesce(fund, 'suspense') AS fund, count(*) AS lines,
        sum(gross_pence) AS gross_pence, sum(fee_pence) AS fee_pence, sum(net_pence) AS net_pence
      FROM movement_standing() AS moved
      WHERE moved.created_at < day_begins(:day + 1) AND moved.type <> 'PAYOUT'
        AND NOT EXISTS (SELECT FROM ledger_line WHERE balance_transaction_id = moved.id)
      GROUP BY standing, coalesce(fund, 'suspense') ORDER BY coalesce(fund, 'suspense') COLLATE "C"
      """;
  private static final String NOT_SEEN =
      """
      SELECT (
        SELECT count(*) FROM payment_event AS paid JOIN payment ON payment.id = paid.payment_id
        WHERE payment.provider <> 'seed' AND paid.to_state = 'PAID' AND paid.at >= day_begins(:day) AND paid.at < day_begins(:day + 1)
          AND NOT EXISTS (SELECT FROM balance_transaction
            WHERE payment_id = paid.payment_id AND type = 'PAYMENT')
      ) + (
        SELECT count(*) FROM refund JOIN payment ON payment.id = refund.payment_id
        WHERE payment.provider <> 'seed' AND refund.state = 'REFUNDED'
          AND refund.updated_at >= day_begins(:day) AND refund.updated_at < day_begins(:day + 1)
          AND NOT EXISTS (SELECT FROM balance_transaction
            WHERE refund_id = refund.id AND type = 'REFUND')
      )
      """;
  private static final String CLOSE =
      "INSERT INTO ledger_day (day, closed_by) VALUES (:day, :person)";
  private static final String FUND =
      """
      INSERT INTO ledger_fund (day, fund, name, ledger_code, vat_rule)
      VALUES (:day, :fund, :name, :code, :vat)
      """;
  private static final String TOTALS =
      """
      SELECT fund, name, ledger_code, vat_rule, count(*) AS lines, sum(gross_pence) AS gross_pence,
        sum(fee_pence) AS fee_pence, sum(net_pence) AS net_pence
      FROM ledger_line JOIN ledger_fund USING (day, fund)
      WHERE day = :day GROUP BY fund, name, ledger_code, vat_rule ORDER BY fund COLLATE "C"
      """;
  private static final String LINES =
      """
      SELECT line.*, name, ledger_code, vat_rule, receipt, reference
      FROM ledger_line AS line JOIN ledger_fund USING (day, fund)
        LEFT JOIN payment ON payment.id = line.payment_id
      WHERE day = :day AND (CAST(:fund AS text) IS NULL OR line.fund = :fund) ORDER BY number
      """;

  private final Database database;

  public LedgerBook(Database database) {
    this.database = database;
  }

  /** What a day would be closed with now. */
  public OpenDay look(LocalDate day) {
    return database.transact(handle -> look(handle, day));
  }

  /**
   * Closes a day.
   *
   * @param day by the clocks in London; the one after the last that was closed and had movements
   * @param funds every fund that money may be for, and suspense
   * @throws FinanceRefused where it is not over, an earlier one comes first, or it is closed
   */
  public LedgerDay close(LocalDate day, String person, Collection<LedgerFund> funds) {
    try {
      database.transact(
          handle -> {
            handle.createUpdate(CLOSE).bind("day", day).bind("person", person).execute();
            for (var fund : funds) {
              insert(handle, day, fund);
            }
            return day;
          });
    } catch (StoreFailure e) {
      throw FinanceWords.of(e);
    }
    return find(day).orElseThrow();
  }

  /** A day that is closed; empty where it is not. */
  public Optional<LedgerDay> find(LocalDate day) {
    return database.transact(
        handle ->
            handle
                .createQuery("SELECT * FROM ledger_day WHERE day = :day")
                .bind("day", day)
                .map((row, context) -> day(handle, row))
                .findOne());
  }

  /** Whether a day was closed with this fund, with or without lines of it. */
  public boolean has(LocalDate day, String fund) {
    return database.with(
        handle ->
            handle
                .createQuery(
                    "SELECT EXISTS (SELECT FROM ledger_fund WHERE day = :day AND fund = :fund)")
                .bind("day", day)
                .bind("fund", fund)
                .mapTo(Boolean.class)
                .one());
  }

  /**
   * The days that were closed last, the newest first.
   *
   * @param most how many, 1 or more
   */
  public List<LedgerDay> closed(int most) {
    return database.transact(
        handle ->
            handle
                .createQuery("SELECT * FROM ledger_day ORDER BY day DESC LIMIT :most")
                .bind("most", most)
                .map((row, context) -> day(handle, row))
                .list());
  }

  /**
   * Hands out a closed day's lines, in their order and one by one: a day may be longer than memory.
   *
   * @param fund of one fund only; of all where empty
   */
  public void lines(LocalDate day, Optional<String> fund, Consumer<LedgerLine> each) {
    database.transact(
        handle -> {
          try (var lines =
              handle
                  .createQuery(LINES)
                  .setFetchSize(FETCH_ROWS)
                  .bind("day", day)
                  .bind("fund", fund.orElse(null))
                  .map((row, context) -> FinanceRows.line(row))
                  .stream()) {
            lines.forEach(each);
          }
          return day;
        });
  }

  private static OpenDay look(Handle handle, LocalDate day) {
    var byStanding = new EnumMap<Standing, Total>(Standing.class);
    var byFund = new LinkedHashMap<String, Total>();
    handle
        .createQuery(DUE)
        .bind("day", day)
        .map(
            (row, context) -> {
              var total = FinanceRows.total(row);
              byStanding.merge(Standing.valueOf(row.getString("standing")), total, Total::plus);
              byFund.merge(row.getString("fund"), total, Total::plus);
              return total;
            })
        .list();
    long notSeen = handle.createQuery(NOT_SEEN).bind("day", day).mapTo(Long.class).one();
    return new OpenDay(day, byStanding, byFund, notSeen);
  }

  private static LedgerDay day(Handle handle, ResultSet row) throws SQLException {
    var day = FinanceRows.day(row, "day");
    return new LedgerDay(
        day, row.getString("closed_by"), Rows.instant(row, "closed_at"), totals(handle, day));
  }

  private static List<FundTotal> totals(Handle handle, LocalDate day) {
    return handle
        .createQuery(TOTALS)
        .bind("day", day)
        .map((row, context) -> new FundTotal(FinanceRows.fund(row), FinanceRows.total(row)))
        .list();
  }

  private static void insert(Handle handle, LocalDate day, LedgerFund fund) {
    handle
        .createUpdate(FUND)
        .bind("day", day)
        .bind("fund", fund.fund())
        .bind("name", fund.name())
        .bind("code", fund.ledgerCode())
        .bind("vat", fund.vatRule())
        .execute();
  }
}
