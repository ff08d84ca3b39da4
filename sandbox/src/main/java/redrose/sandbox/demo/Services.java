package redrose.sandbox.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Services that stand on one another: started side by side, ended one by one from the top. */
final class Services implements AutoCloseable {
  private static final double WORTH_TELLING_S = 0.1;

  private final List<Service> services;
  private final Consumer<String> progress;
  private final Thread onExit = new Thread(this::stopAll, "end the services");
  private boolean closed;

  /**
   * @param services from the ground up: each after those that it needs
   * @param progress gets a line for a person as each becomes ready
   */
  Services(List<Service> services, Consumer<String> progress) {
    this.services = services;
    this.progress = progress;
  }

  /**
   * Starts everything. When one service can't, the others are ended first.
   *
   * @throws StartFailure the first service's sentence
   */
  void start() {
    Runtime.getRuntime().addShutdownHook(onExit);
    Map<String, CompletableFuture<Void>> ready = new HashMap<>();
    CompletableFuture<Void> failure = new CompletableFuture<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Service service : services) {
        CompletableFuture<?>[] needs =
            service.needs().stream().map(ready::get).toArray(CompletableFuture<?>[]::new);
        ready.put(
            service.name(),
            CompletableFuture.allOf(needs)
                .thenRunAsync(() -> start(service), threads)
                .whenComplete((_, e) -> fail(failure, e)));
      }
      var all = CompletableFuture.allOf(ready.values().toArray(CompletableFuture<?>[]::new));
      try {
        CompletableFuture.anyOf(all, failure).join();
      } catch (CompletionException e) {
        close();
        throw reason(e);
      }
    }
  }

  private void start(Service service) {
    long begin = System.nanoTime();
    try {
      service.start();
    } catch (Exception e) {
      throw new CompletionException(e);
    }
    service.watch(progress);
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (seconds >= WORTH_TELLING_S) {
      progress.accept("%-18s ready in %.1f s".formatted(service.name(), seconds));
    }
  }

  private static void fail(CompletableFuture<Void> failure, Throwable e) {
    if (e != null) {
      failure.completeExceptionally(e);
    }
  }

  private static RuntimeException reason(Throwable e) {
    Throwable cause = e;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof StartFailure known
        ? known
        : new StartFailure("The sandbox did not start: " + cause, cause);
  }

  /** Ends everything, the last first; does nothing the second time. */
  @Override
  public void close() {
    stopAll();
    try {
      Runtime.getRuntime().removeShutdownHook(onExit);
    } catch (IllegalStateException _) {
      // the hook is what is running
    }
  }

  private synchronized void stopAll() {
    if (!closed) {
      closed = true;
      services.reversed().forEach(this::stop);
    }
  }

  /** One that can't be ended must not keep the others running. */
  private void stop(Service service) {
    try {
      service.stop();
    } catch (RuntimeException e) {
      progress.accept("%s did not end as it should: %s".formatted(service.name(), e.getMessage()));
    }
  }
}
