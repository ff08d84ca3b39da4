package redrose.sandbox.govukpay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.sandbox.stripe.Asked;
import redrose.sandbox.stripe.Fault;
import redrose.sandbox.stripe.FaultKind;
import redrose.sandbox.stripe.FaultKind.Stage;
import redrose.sandbox.stripe.Faults;

/**
 * Serves one request: firewall, route, key, what is asked, doing it. At each a fault may strike.
 */
final class PayDesk {
  private static final Logger log = LoggerFactory.getLogger(PayDesk.class);

  private final Vertx vertx;
  private final PayAccount account;
  private final Faults faults;
  private final AuthEndpoint auth;
  private final List<Operation> operations;

  PayDesk(Vertx vertx, PayAccount account, Faults faults) {
    this.vertx = vertx;
    this.account = account;
    this.faults = faults;
    auth = new AuthEndpoint(account, _ -> isLeftInTheAir("payments.authorise"));
    var refunds = new RefundEndpoints(account, _ -> isLeftInTheAir("refunds.create"));
    operations =
        Stream.of(
                List.of(auth.operation(), new SearchEndpoint(account).operation()),
                new PaymentEndpoints(account).operations(),
                refunds.operations())
            .flatMap(List::stream)
            .toList();
  }

  private boolean isLeftInTheAir(String operation) {
    return faults.take(Asked.of(operation), Stage.OUTCOME).isPresent();
  }

  /** Lets whatever waits for the payment service provider come to its end. */
  void settle() {
    account.payments.values().stream()
        .filter(payment -> payment.awaited != null)
        .forEach(auth::settle);
    account.refunds.values().stream()
        .filter(refund -> refund.status.equals("submitted"))
        .forEach(
            refund -> {
              refund.status = "success";
              account.memory.keep(refund.payment);
            });
  }

  void serve(PayExchange exchange) {
    for (var operation : operations) {
      var ids = operation.match(exchange.method(), exchange.path());
      if (ids.isPresent()) {
        serve(exchange, operation, ids.get());
        return;
      }
    }
    exchange.send(PayAnswer.of(PayError.of(404, "P0200", "Not found")));
  }

  private void serve(PayExchange exchange, Operation operation, PayCall.Ids ids) {
    if (!exchange.passesFirewall()) {
      exchange.send(PayAnswer.of(PayError.of(400, "P0920", "Request blocked by security rules.")));
    } else if (operation.needsKey()
        && !exchange.apiKey().equals(Optional.of(account.options.apiKey()))) {
      exchange.send(
          PayAnswer.of(
              PayError.of(401, "P0930", "Credentials are required to access this resource")));
    } else {
      account.count(operation.name(), ids.payment());
      if (strike(operation, Stage.DOOR).isPresent()) {
        exchange.send(PayAnswer.of(PayError.of(429, "P0900", "Too many requests")));
      } else {
        admit(exchange, operation, ids);
      }
    }
  }

  private void admit(PayExchange exchange, Operation operation, PayCall.Ids ids) {
    try {
      var body = exchange.method().equals("GET") ? PayJson.object() : json(exchange, operation);
      var work = operation.check().apply(new PayCall(ids, body, exchange.query()));
      strikeBefore(exchange, operation, work);
    } catch (PayError error) {
      send(exchange, operation, PayAnswer.of(error));
    }
  }

  private static ObjectNode json(PayExchange exchange, Operation operation) {
    try {
      return exchange.takeJson();
    } catch (IOException _) {
      throw PayError.of(400, operation.parsingCode(), "Unable to parse JSON");
    }
  }

  private void strikeBefore(PayExchange exchange, Operation operation, Operation.Work work) {
    var fault = strike(operation, Stage.BEFORE);
    if (fault.isEmpty()) {
      execute(exchange, operation, work);
      return;
    }
    Runnable goOn = () -> execute(exchange, operation, work);
    switch (fault.get().kind()) {
      case DELAY_BEFORE -> later(fault.get(), goOn);
      case HOLD_BEFORE -> faults.hold(Asked.of(operation.name()), goOn);
      case ERROR_BEFORE -> send(exchange, operation, broken(operation, fault.get()));
      default -> exchange.reset();
    }
  }

  private void execute(PayExchange exchange, Operation operation, Operation.Work work) {
    var answer = run(work);
    send(
        exchange,
        operation,
        strike(operation, Stage.DONE).map(fault -> broken(operation, fault)).orElse(answer));
  }

  private static PayAnswer run(Operation.Work work) {
    try {
      return work.run();
    } catch (PayError error) {
      return PayAnswer.of(error);
    } catch (RuntimeException e) {
      log.error("A bug in the simulator", e);
      return PayAnswer.of(PayError.of(500, "P0198", "A bug in the simulator, see its log."));
    }
  }

  private void send(PayExchange exchange, Operation operation, PayAnswer answer) {
    var fault = strike(operation, Stage.ANSWER);
    if (fault.isEmpty()) {
      exchange.send(answer);
      return;
    }
    Runnable goOn = () -> exchange.send(answer);
    switch (fault.get().kind()) {
      case DELAY_AFTER -> later(fault.get(), goOn);
      case HOLD_AFTER -> faults.hold(Asked.of(operation.name()), goOn);
      default -> exchange.reset();
    }
  }

  private void later(Fault fault, Runnable goOn) {
    vertx.setTimer(Math.max(1, fault.delayMs()), _ -> goOn.run());
  }

  private static PayAnswer broken(Operation operation, Fault fault) {
    return PayAnswer.of(
        PayError.of(
            fault.status() == 0 ? 500 : fault.status(),
            operation.faultCode(),
            "Downstream system error"));
  }

  private Optional<Fault> strike(Operation operation, Stage stage) {
    var fault = faults.take(Asked.of(operation.name()), stage);
    fault
        .map(Fault::kind)
        .ifPresent((FaultKind kind) -> log.info("fault {} strikes {}", kind, operation.name()));
    return fault;
  }
}
