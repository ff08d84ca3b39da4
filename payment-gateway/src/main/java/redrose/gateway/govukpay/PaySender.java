package redrose.gateway.govukpay;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a request that may be sent again, until there is an answer. */
final class PaySender {
  private static final Logger LOG = LoggerFactory.getLogger(PaySender.class);
  private static final int TOO_MANY_REQUESTS = 429;

  private final PayHttp http;
  private final GovUkPaySettings settings;
  private final MeterRegistry registry;

  PaySender(PayHttp http, GovUkPaySettings settings, MeterRegistry registry) {
    this.http = http;
    this.settings = settings;
    this.registry = registry;
  }

  /**
   * Sends; again where the answer is lost, or where it was turned away before anything was done.
   */
  PayReply send(PayRequest request) {
    PayReply reply = new PayReply.Lost("not sent");
    for (int attempt = 1; attempt <= settings.tries(); attempt++) {
      pauseBefore(attempt);
      reply = http.send(request, settings.answerTimeoutMs());
      if (!isWorthRepeating(reply)) {
        return counted(request, reply);
      }
      LOG.warn(
          "GOV.UK Pay {} try {} of {}: {}", request.operation(), attempt, settings.tries(), reply);
    }
    return counted(request, reply);
  }

  /** Sends once, for a card: its sender decides whether it goes out again. */
  PayReply sendOnce(PayRequest request, int limitMs) {
    return counted(request, http.send(request, limitMs));
  }

  private static boolean isWorthRepeating(PayReply reply) {
    return reply instanceof PayReply.Lost || wasTurnedAway(reply);
  }

  static boolean wasTurnedAway(PayReply reply) {
    return reply instanceof PayReply.Said said && said.status() == TOO_MANY_REQUESTS;
  }

  /** From the second try on, longer each time. */
  void pauseBefore(int attempt) {
    if (attempt == 1) {
      return;
    }
    long pauseMs = settings.firstPauseMs() << (attempt - 2);
    try {
      Thread.sleep(pauseMs + ThreadLocalRandom.current().nextLong(pauseMs / 2 + 1));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private PayReply counted(PayRequest request, PayReply reply) {
    registry
        .counter(
            "redrose.gateway.provider.requests",
            "operation",
            request.operation(),
            "answer",
            reply.getClass().getSimpleName().toLowerCase(Locale.ROOT))
        .increment();
    return reply;
  }
}
