package redrose.health;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a process's readiness checks side by side, none for longer than a limit. */
final class Readiness implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
  private static final long LIMIT_SECONDS = 3;

  private final Map<String, BooleanSupplier> checks;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  Readiness(Map<String, BooleanSupplier> checks) {
    this.checks = new TreeMap<>(checks);
  }

  Report check() {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    var running = new TreeMap<String, Future<Boolean>>();
    checks.forEach((name, check) -> running.put(name, executor.submit(check::getAsBoolean)));
    var results = new TreeMap<String, Result>();
    running.forEach((name, result) -> results.put(name, result(name, result, deadline)));
    return new Report(results);
  }

  private static Result result(String name, Future<Boolean> check, long deadline) {
    try {
      var left = Math.max(0, deadline - System.nanoTime());
      return check.get(left, TimeUnit.NANOSECONDS) ? Result.OK : Result.FAILING;
    } catch (TimeoutException _) {
      check.cancel(true);
      return Result.LATE;
    } catch (ExecutionException e) {
      LOG.warn("readiness check {} broke", name, e.getCause());
      return Result.FAILING;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Result.LATE;
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  /** What one check said. */
  enum Result {
    OK,
    FAILING,
    LATE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What all checks said. */
  record Report(Map<String, Result> results) {
    boolean isReady() {
      return results.values().stream().allMatch(result -> result == Result.OK);
    }

    String json() {
      return results.entrySet().stream()
          .map(check -> "\"%s\":\"%s\"".formatted(check.getKey(), check.getValue().word()))
          .collect(Collectors.joining(",", "{\"ready\":" + isReady() + ",\"checks\":{", "}}"));
    }
  }
}
