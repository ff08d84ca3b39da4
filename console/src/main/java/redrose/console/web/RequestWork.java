package redrose.console.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.requests.StoreFailure;

/** One request on its thread: past the gate, to its route's work, to an answer in any case. */
final class RequestWork {
  private static final Logger LOG = LoggerFactory.getLogger(RequestWork.class);

  private final Request request;
  private final Route route;
  private final Gate gate;
  private final ErrorPages errors;
  private final MeterRegistry registry;
  private Runnable answered = () -> {};

  RequestWork(
      RoutingContext context, Route route, Gate gate, ErrorPages errors, MeterRegistry registry) {
    this.request = Request.of(context);
    this.route = route;
    this.gate = gate;
    this.errors = errors;
    this.registry = registry;
  }

  void whenAnswered(Runnable then) {
    answered = then;
  }

  Reply answer() {
    var begin = Timer.start(registry);
    var reply = reply();
    answered.run();
    begin.stop(
        registry.timer(
            "redrose.console.requests",
            "route",
            route.path(),
            "status",
            Integer.toString(reply.status())));
    return reply;
  }

  private Reply reply() {
    try {
      return switch (gate.open(request, route)) {
        case Gate.Let(var known) -> route.work().answer(known);
        case Gate.Refused(var reply) -> reply;
      };
    } catch (StoreFailure e) {
      LOG.warn("{} {} had no store: {}", route.method(), route.path(), e.getMessage());
      return errors.of(503);
    } catch (RuntimeException e) {
      LOG.error("{} {} failed", route.method(), route.path(), e);
      return errors.of(500);
    }
  }
}
