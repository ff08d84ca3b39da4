package redrose.ivr.carddesk;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import redrose.call.Call;
import redrose.call.Utterance;
import redrose.requests.StoreFailure;

/**
 * Lets a caller wait for the store: never in silence for long, and never for ever. What is asked of
 * the store is not broken off; its answer comes too late, that is all.
 *
 * @param moment what is said before the silence gets too long
 */
public record Patience(Utterance moment) {
  private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

  /** Longer than that, and callers think that they were cut off. */
  private static final Duration SILENCE_LIMIT = Duration.ofMillis(1_500);

  private static final Duration LIMIT = Duration.ofSeconds(6);
  private static final Duration STORE_LIMIT = Duration.ofSeconds(2);
  private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

  /** Asks in the background. */
  public static <T> Future<T> ask(Supplier<T> question) {
    var context = MDC.getCopyOfContextMap();
    return THREADS.submit(
        () -> {
          if (context != null) {
            MDC.setContextMap(context);
          }
          return question.get();
        });
  }

  /** Asks and waits, with a word to the caller; empty where there is no answer in time. */
  public <T> Optional<T> ask(Call call, Supplier<T> question) {
    var asked = ask(question);
    try {
      return within(SILENCE_LIMIT, asked);
    } catch (TimeoutException _) {
      call.sayToTheEnd(moment);
      return soon(asked, LIMIT);
    }
  }

  /** What was asked in the background, if the answer is there or comes very soon. */
  public static <T> Optional<T> soon(Future<T> asked, Duration limit) {
    try {
      return within(limit, asked);
    } catch (TimeoutException _) {
      LOG.error("The store does not answer; the call goes on without it");
      return Optional.empty();
    }
  }

  /** Whether the store has done something in good time; not where it is away. */
  public static boolean isDone(Runnable work) {
    var asked =
        ask(
            () -> {
              work.run();
              return true;
            });
    return soon(asked, STORE_LIMIT).orElse(false);
  }

  private static <T> Optional<T> within(Duration limit, Future<T> asked) throws TimeoutException {
    try {
      return Optional.of(asked.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StoreFailure) {
        LOG.error("The store can't be asked: {}", e.getCause().getMessage());
        return Optional.empty();
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
