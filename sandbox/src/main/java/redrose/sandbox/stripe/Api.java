package redrose.sandbox.stripe;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that Stripe can be asked for here. */
final class Api {
  /** An operation and the id in the path that led to it. */
  record Found(Operation operation, String id) {}

  private final List<Operation> operations;

  Api(Account account) {
    operations =
        Stream.of(
                new PaymentMethodEndpoints(account).operations(),
                new IntentEndpoints(account).operations(),
                new CheckoutEndpoints(account).operations(),
                new RefundEndpoints(account).operations(),
                new DisputeEndpoints(account).operations(),
                new MoneyEndpoints(account).operations(),
                new PayoutEndpoints(account).operations(),
                new AccountEndpoints(account).operations())
            .flatMap(List::stream)
            .toList();
  }

  Optional<Found> find(String method, String path) {
    for (Operation operation : operations) {
      Optional<String> id = operation.match(method, path);
      if (id.isPresent()) {
        return Optional.of(new Found(operation, id.get()));
      }
    }
    return Optional.empty();
  }

  List<Operation> operations() {
    return operations;
  }
}
