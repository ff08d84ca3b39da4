package redrose.sandbox.crash;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import redrose.sandbox.crash.audit.Audit;
import redrose.sandbox.crash.audit.Books;
import redrose.sandbox.crash.audit.Figure;
import redrose.sandbox.crash.audit.SettleTimes;
import redrose.sandbox.crash.audit.Totals;
import redrose.sandbox.crash.plan.Batch;

/** One run: all calls are played, everything comes to rest, and the books are audited. */
final class CrashRun {
  private static final long POLL_MS = 250;

  /** So many starts are sooner done with an archive of classes, the making of which takes one. */
  private static final int WORTH_AN_ARCHIVE = 8;

  private static final long PROGRESS_S = 5;

  private final CrashOptions options;
  private final Consumer<String> progress;

  /**
   * @param progress gets a line for a person now and then
   */
  CrashRun(CrashOptions options, Consumer<String> progress) {
    this.options = options;
    this.progress = progress;
  }

  Report play() throws IOException, SQLException, InterruptedException {
    long beganNs = System.nanoTime();
    try (var world = World.begin(options)) {
      play(world);
      var books = comeToRest(world);
      var told = world.tally().told();
      return new Report(
          options,
          world.tally(),
          world.stripe().ledger().path("faults"),
          world.events().counts(),
          Totals.of(books),
          Audit.of(books, told, world.tally().wished()),
          SettleTimes.of(books, told),
          Duration.ofNanos(System.nanoTime() - beganNs));
    }
  }

  private void play(World world) throws IOException, InterruptedException {
    var places = world.places();
    var batches = new ConcurrentLinkedQueue<>(options.plan());
    try (var teller = Executors.newSingleThreadScheduledExecutor();
        var later = Executors.newVirtualThreadPerTaskExecutor()) {
      var _ =
          teller.scheduleAtFixedRate(
              () -> tell(world.tally()), PROGRESS_S, PROGRESS_S, TimeUnit.SECONDS);
      var backOffice = new BackOffice(world);
      var lanes = places.stream().map(place -> new Lane(world, place, backOffice, later)).toList();
      if (batches.size() >= WORTH_AN_ARCHIVE) {
        lanes.getFirst().rehearse(new GatewayCommand(options).first());
      }
      var isOver = new AtomicBoolean();
      var refunds = later.submit(() -> backOffice.run(isOver));
      try {
        playLanes(lanes, batches);
      } finally {
        isOver.set(true);
      }
      for (var place : places) {
        place.occupy(Optional.empty(), _ -> {});
      }
      refunds.get();
      teller.shutdownNow();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The clerks can't work", e.getCause());
    }
    tell(world.tally());
  }

  private static void playLanes(List<Lane> lanes, Queue<Batch> batches)
      throws InterruptedException {
    var work = new ArrayList<Callable<Void>>();
    for (var lane : lanes) {
      work.add(
          () -> {
            lane.play(batches);
            return null;
          });
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var lane : threads.invokeAll(work)) {
        lane.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("A lane broke: " + e.getCause().getMessage(), e.getCause());
    }
  }

  /** Nothing is struck any more; both gateways live. What isn't settled then is a finding. */
  private Books comeToRest(World world) throws SQLException, InterruptedException {
    world.stripe().clearFaults();
    world.stripe().release();
    long untilNs = System.nanoTime() + options.settleLimit().toNanos();
    while (true) {
      world.stripe().settle();
      world.stripe().endPages();
      boolean isLate = System.nanoTime() > untilNs;
      if (isLate || world.books().unsettled() == 0) {
        var books = world.books().read(world.stripe().ledger());
        if (isLate || isAtRest(books)) {
          return books;
        }
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MS);
    }
  }

  private static boolean isAtRest(Books books) {
    return Audit.of(books, List.of(), List.of()).stream()
        .noneMatch(finding -> finding.figure() == Figure.UNSETTLED);
  }

  private void tell(Tally tally) {
    progress.accept(
        "%d of %d calls, %d kills".formatted(tally.calls(), options.calls(), tally.killsInAll()));
  }
}
