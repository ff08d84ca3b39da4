package redrose.console.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import redrose.console.pages.Times;
import redrose.requests.InteractionOutcome;
import redrose.requests.calls.LiveCall;
import redrose.requests.postgres.CallNews;
import redrose.requests.postgres.LiveCalls;

/**
 * Calls now and today's tally, kept up to date by news of calls. News comes on one thread; anybody
 * may look at the latest view.
 */
final class Board implements CallNews.Reader {
  /** A call without an end that began before this is one whose process died. */
  private static final Duration OLDEST = Duration.ofHours(4);

  private final LiveCalls store;
  private final InstantSource clock;
  private final Set<Consumer<BoardView>> watchers = ConcurrentHashMap.newKeySet();
  private final Map<UUID, LiveCall> now = new HashMap<>();
  private final Map<UUID, InteractionOutcome> today = new HashMap<>();
  private LocalDate day = LocalDate.MIN;
  private volatile BoardView view;

  Board(LiveCalls store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
    this.view = new BoardView(clock.instant(), List.of(), new Tally(0, 0, 0, 0, 0), true);
  }

  BoardView view() {
    return view;
  }

  /** Is shown every new view, on the news' own thread, until it is closed. */
  AutoCloseable watch(Consumer<BoardView> watcher) {
    watchers.add(watcher);
    watcher.accept(view);
    return () -> watchers.remove(watcher);
  }

  int watcherCount() {
    return watchers.size();
  }

  @Override
  public void everything() {
    now.clear();
    today.clear();
    day = LocalDate.ofInstant(clock.instant(), Times.LONDON);
    var midnight = day.atStartOfDay(Times.LONDON).toInstant();
    var oldest = clock.instant().minus(OLDEST);
    store.since(midnight.isBefore(oldest) ? midnight : oldest).forEach(this::take);
    publish(false);
  }

  @Override
  public void changed(Set<UUID> ids) {
    if (isANewDay()) {
      everything();
      return;
    }
    store.of(ids).forEach(this::take);
    publish(false);
  }

  @Override
  public void quiet() {
    if (isANewDay()) {
      everything();
    } else if (now.values().removeIf(this::isTooOld)) {
      publish(false);
    }
  }

  @Override
  public void away() {
    publish(true);
  }

  private void take(LiveCall call) {
    var id = call.call().id();
    if (call.call().outcome().isPresent()) {
      now.remove(id);
      if (LocalDate.ofInstant(call.call().startedAt(), Times.LONDON).equals(day)) {
        today.put(id, call.call().outcome().get());
      }
    } else if (!isTooOld(call)) {
      now.put(id, call);
    }
  }

  private boolean isTooOld(LiveCall call) {
    return call.call().startedAt().isBefore(clock.instant().minus(OLDEST));
  }

  private boolean isANewDay() {
    return !LocalDate.ofInstant(clock.instant(), Times.LONDON).equals(day);
  }

  private void publish(boolean away) {
    Instant at = clock.instant();
    var calls =
        now.values().stream()
            .sorted(Comparator.comparing(call -> call.call().startedAt()))
            .toList();
    view = new BoardView(at, calls, Tally.of(today.values()), away);
    watchers.forEach(watcher -> watcher.accept(view));
  }
}
