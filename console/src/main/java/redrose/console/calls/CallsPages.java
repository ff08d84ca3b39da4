package redrose.console.calls;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redrose.console.pages.Exports;
import redrose.console.pages.Leaf;
import redrose.console.pages.Pages;
import redrose.console.pages.Times;
import redrose.console.web.Access;
import redrose.console.web.PageFamily;
import redrose.console.web.Reply;
import redrose.console.web.Request;
import redrose.console.web.Route;
import redrose.requests.ListCursor;
import redrose.requests.Wav;
import redrose.requests.calls.CallLine;
import redrose.requests.calls.CallMessage;
import redrose.requests.postgres.AuditLog;
import redrose.requests.postgres.CallMessages;
import redrose.requests.postgres.CallRecords;
import redrose.requests.postgres.CallSearch;
import redrose.requests.postgres.Database;
import redrose.requests.staff.Role;

/** Calls: the list, the file of it, and the page of each. */
public final class CallsPages implements PageFamily {
  private static final int PAGE = 50;

  private final Pages pages;
  private final CallSearch search;
  private final CallRecords records;
  private final CallMessages messages;
  private final AuditLog audit;
  private final Exports exports;
  private final InstantSource clock;

  public CallsPages(Pages pages, Database database, InstantSource clock) {
    this.pages = pages;
    this.search = new CallSearch(database);
    this.records = new CallRecords(database);
    this.messages = new CallMessages(database);
    this.audit = new AuditLog(database);
    this.exports = new Exports(database);
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    var supervisors = Access.only(Role.SUPERVISOR);
    // who follows a payment to the call it was made on sees that call, with its number masked
    var readers = Access.only(Role.SUPERVISOR, Role.FINANCE, Role.FINANCE_APPROVER);
    return List.of(
        Route.get("/calls", supervisors, this::list),
        Route.get("/calls.csv", supervisors, this::csv),
        Route.get("/calls/:id", readers, this::call),
        Route.get("/calls/:id/messages/:message", supervisors, this::listen));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(new MenuEntry("Calls", "/calls"));
  }

  private Reply list(Request request) {
    var query = CallQuery.of(request.query(), today());
    var leaf =
        Leaf.of(
            query,
            "/calls",
            PAGE,
            most -> search.find(query.filter(), query.after(), most),
            CallsPages::place);
    var model =
        new CallList(query, leaf, search.funds(), "/calls?from=%1$s&to=%1$s".formatted(today()));
    return pages.page("calls/list.jte", pages.frame(request, "Calls"), model);
  }

  private Reply csv(Request request) {
    var query = CallQuery.of(request.query(), today());
    var name = "calls-%s-to-%s.csv".formatted(query.from(), query.to());
    return exports.csv(request, query, "/calls", name, new CallCsv(search, query.filter())::write);
  }

  private Reply call(Request request) {
    var record = request.id("id").flatMap(records::find);
    if (record.isEmpty()) {
      return pages.problem(request, 404);
    }
    var whole = request.staff().hasAny(Set.of(Role.SUPERVISOR));
    var asText = request.query().find("as").equals(Optional.of("text"));
    var said = whole ? messages.of(record.get().call().id()) : List.<CallMessage>of();
    var model = CallPage.of(record.get(), said, whole, asText);
    return pages.page("calls/call.jte", pages.frame(request, model.title()), model);
  }

  /** Whoever listens has listened: it is written down before a sound is sent. */
  private Reply listen(Request request) {
    var call = request.id("id");
    var message = request.id("message");
    var sound =
        call.isPresent() && message.isPresent()
            ? messages.sound(call.get(), message.get())
            : Optional.<Wav>empty();
    if (sound.isEmpty()) {
      return pages.problem(request, 404);
    }
    audit.note(
        request.staff().person(),
        "message-listen",
        message.get().toString(),
        Map.of("call", call.get().toString()));
    return Reply.of("audio/wav", sound.get().bytes());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Times.LONDON);
  }

  private static ListCursor place(CallLine line) {
    return new ListCursor(line.call().startedAt(), line.call().id());
  }
}
