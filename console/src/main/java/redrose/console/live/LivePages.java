package redrose.console.live;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import redrose.console.pages.Pages;
import redrose.console.web.Access;
import redrose.console.web.EventStream;
import redrose.console.web.PageFamily;
import redrose.console.web.Reply;
import redrose.console.web.Request;
import redrose.console.web.Route;
import redrose.requests.postgres.CallNews;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.DatabaseSettings;
import redrose.requests.postgres.LiveCalls;
import redrose.requests.staff.Role;

/** The wallboard: a page, and the events that keep it fresh. */
public final class LivePages implements PageFamily, AutoCloseable {
  /**
   * A stream ends after this and the browser asks for the next one by itself: so it is looked at
   * again who asks, and a browser that has gone without a word is let go.
   */
  private static final long STREAM_MS = 45_000;

  private static final int WATCHERS_MAX = 200;

  private final Pages pages;
  private final Vertx vertx;
  private final Board board;
  private final CallNews news;

  public LivePages(
      Pages pages, Vertx vertx, Database database, DatabaseSettings settings, InstantSource clock) {
    this.pages = pages;
    this.vertx = vertx;
    this.board = new Board(new LiveCalls(database), clock);
    this.news = CallNews.listen(settings, board);
  }

  @Override
  public List<Route> routes() {
    var supervisors = Access.only(Role.SUPERVISOR);
    return List.of(
        Route.get("/live", supervisors, this::page),
        Route.get("/live/events", supervisors, this::events));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(new MenuEntry("Live", "/live"));
  }

  private Reply page(Request request) {
    return pages.page("live/page.jte", pages.frame(request, "Live"), board.view());
  }

  private Reply events(Request request) {
    if (board.watcherCount() >= WATCHERS_MAX) {
      return pages.problem(request, 503);
    }
    return Reply.events(this::subscribe);
  }

  private AutoCloseable subscribe(EventStream stream) {
    var timer = vertx.setTimer(STREAM_MS, _ -> stream.end());
    var watching = board.watch(view -> stream.send("board", pages.part("live/board.jte", view)));
    return () -> {
      vertx.cancelTimer(timer);
      watching.close();
    };
  }

  @Override
  public void close() {
    news.close();
  }
}
