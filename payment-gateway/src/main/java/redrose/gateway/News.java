package redrose.gateway;

import redrose.gateway.books.Books;
import redrose.gateway.books.NightlyBooks;
import redrose.gateway.charge.Reconciler;
import redrose.gateway.links.LinkDesk;
import redrose.gateway.refund.RefundRunner;
import redrose.gateway.webhooks.Prompts;
import redrose.requests.postgres.RefundWork;

/**
 * Whom the provider's news is for. A payment that is not settled is the reconciler's, which takes
 * only what no live call is at; a settled one is compared.
 */
record News(
    Reconciler reconciler,
    LinkDesk links,
    RefundWork work,
    RefundRunner refunds,
    Books books,
    NightlyBooks nightly)
    implements Prompts {

  @Override
  public void payment(String providerId) {
    reconciler.wake();
    books.look(providerId);
  }

  @Override
  public void link(String page) {
    links.look(page);
  }

  @Override
  public void refund(String providerId) {
    if (work.hasten(providerId)) {
      refunds.wake();
    }
  }

  @Override
  public void payout() {
    nightly.payoutNews();
  }
}
