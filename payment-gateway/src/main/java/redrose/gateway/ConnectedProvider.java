package redrose.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import redrose.gateway.books.Books;
import redrose.gateway.provider.CardProvider;
import redrose.gateway.provider.LinkProvider;
import redrose.gateway.provider.ProviderBooks;
import redrose.gateway.provider.ProviderPayouts;
import redrose.gateway.provider.RefundProvider;
import redrose.requests.postgres.Database;

/**
 * A provider in all its parts, not asked anything yet.
 *
 * @param name which payments are its
 */
record ConnectedProvider(
    String name,
    CardProvider cards,
    RefundProvider refunds,
    ProviderBooks books,
    Optional<ProviderPayouts> payouts,
    Optional<LinkProvider> links) {

  static ConnectedProvider to(ChosenProvider chosen, MeterRegistry registry) {
    return new ConnectedProvider(
        chosen.name(),
        chosen.connect(registry),
        chosen.connectRefunds(registry),
        chosen.connectBooks(registry),
        chosen.connectPayouts(registry),
        chosen.connectLinks(registry));
  }

  /** Its books beside ours. */
  Books books(Database database, MeterRegistry registry) {
    return new Books(this.name, books, payouts, cards, database, registry);
  }
}
