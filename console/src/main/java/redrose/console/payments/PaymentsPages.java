package redrose.console.payments;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import redrose.console.pages.Exports;
import redrose.console.pages.Leaf;
import redrose.console.pages.Money;
import redrose.console.pages.Pages;
import redrose.console.pages.Times;
import redrose.console.web.Access;
import redrose.console.web.PageFamily;
import redrose.console.web.Reply;
import redrose.console.web.Request;
import redrose.console.web.Route;
import redrose.requests.PaidBill;
import redrose.requests.RefundRefused;
import redrose.requests.finance.PaymentRecord;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.PaymentRecords;
import redrose.requests.postgres.PaymentSearch;
import redrose.requests.postgres.Refunds;
import redrose.requests.staff.Role;

/** Payments: the list, the file of it, the page of each, and asking for a refund there. */
public final class PaymentsPages implements PageFamily {
  private static final int PAGE = 50;

  private final Pages pages;
  private final PaymentSearch search;
  private final PaymentRecords records;
  private final Refunds refunds;
  private final Exports exports;
  private final InstantSource clock;

  public PaymentsPages(Pages pages, Database database, InstantSource clock) {
    this.pages = pages;
    this.search = new PaymentSearch(database);
    this.records = new PaymentRecords(database);
    this.refunds = new Refunds(database);
    this.exports = new Exports(database);
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    var finance = Access.finance();
    return List.of(
        Route.get("/payments", finance, this::list),
        Route.get("/payments.csv", finance, this::csv),
        Route.get("/payments/:id", finance, this::payment),
        Route.post("/payments/:id", finance, this::askForRefund));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(new MenuEntry("Payments", "/payments"));
  }

  private Reply list(Request request) {
    var query = PaymentQuery.of(request.query(), today());
    var leaf =
        Leaf.of(
            query,
            "/payments",
            PAGE,
            most -> search.find(query.filter(), query.after(), most),
            PaymentCsv::cursor);
    var model =
        new PaymentList(
            query,
            leaf,
            search.funds(),
            search.providers(),
            "/payments?from=%1$s&to=%1$s".formatted(today()));
    return pages.page("payments/list.jte", pages.frame(request, "Payments"), model);
  }

  private Reply csv(Request request) {
    var query = PaymentQuery.of(request.query(), today());
    var name =
        "payments-%sto-%s.csv".formatted(query.from().map(day -> day + "-").orElse(""), query.to());
    return exports.csv(
        request, query, "/payments", name, new PaymentCsv(search, query.filter())::write);
  }

  private Reply payment(Request request) {
    var found = request.id("id").flatMap(records::find);
    return pages.found(request, found, record -> page(request, record, Optional.empty()));
  }

  /**
   * What was left when it was shown comes back with the form, so that the store refuses who did not
   * know of another refund.
   */
  private Reply askForRefund(Request request) {
    var bill = request.id("id").map(UUID::toString).flatMap(refunds::bill);
    return pages.found(request, bill, now -> askForRefund(request, shown(request, now)));
  }

  private Reply askForRefund(Request request, PaidBill shown) {
    var form = RefundForm.of(request.form(), shown.leftPence());
    if (!form.problems().isEmpty()) {
      return refused(request, form);
    }
    var pence = Money.pence(form.amount()).getAsLong();
    try {
      refunds.ask(shown, pence, form.reason(), request.staff().person());
      return Reply.seeOther("/payments/" + shown.paymentId() + "?done=asked#refunds");
    } catch (RefundRefused e) {
      var field = e.reason() == RefundRefused.Reason.NOT_VALID ? "reason" : "amount";
      return refused(request, form.refused(field, e.getMessage()));
    }
  }

  private static PaidBill shown(Request request, PaidBill now) {
    var left =
        request
            .form()
            .find("left")
            .filter(text -> text.matches("[0-9]{1,9}"))
            .map(Long::valueOf)
            .orElse(now.leftPence());
    return new PaidBill(
        now.paymentId(),
        now.receipt(),
        now.fund(),
        now.reference(),
        now.state(),
        now.amountPence(),
        now.leftPence() == left ? now.refundPence() : now.amountPence() - left,
        now.createdAt());
  }

  private Reply refused(Request request, RefundForm form) {
    var record = request.id("id").flatMap(records::find).orElseThrow();
    return page(request, record, Optional.of(form)).status(422);
  }

  private Reply page(Request request, PaymentRecord record, Optional<RefundForm> form) {
    var payment = record.payment();
    var left = payment.amountPence() - payment.refundPence();
    var done =
        request
            .query()
            .find("done")
            .filter("asked"::equals)
            .map(_ -> "The refund is asked for. Another person approves or rejects it.");
    var model =
        new PaymentPage(
            record,
            refunds.of(payment.id()),
            Way.of(record),
            form.orElseGet(() -> RefundForm.empty(left)),
            request.staff().hasAny(Set.of(Role.FINANCE_APPROVER)),
            done);
    return pages.page(
        "payments/payment.jte", pages.frame(request, "Payment " + payment.receipt()), model);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Times.LONDON);
  }
}
