package redrose.requests.postgres;

import java.util.UUID;

/** What callers asked to be sent a link for; for the call, which opens none. */
public final class LinkOrders {
  private static final String ORDER =
      "INSERT INTO link_order (request_id) VALUES (:request) ON CONFLICT DO NOTHING";

  private final Database database;

  public LinkOrders(Database database) {
    this.database = database;
  }

  /** Commits that the payer of a request wants a link; a second time changes nothing. */
  public void order(UUID requestId) {
    database.with(handle -> handle.createUpdate(ORDER).bind("request", requestId).execute());
  }
}
