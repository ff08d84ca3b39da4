package redrose.ivr;

import java.util.Optional;
import redrose.ivr.journeys.text.TextOutbox;
import redrose.ivr.notify.Postman;
import redrose.requests.Notification;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.Notifications;

/** The store's outbox of texts as calls see it, and who empties it. */
final class StoreTexts implements TextOutbox {
  private final Notifications notifications;
  private final Optional<Postman> postman;

  /**
   * @param postman who sends; where nobody does, callers are promised nothing
   */
  StoreTexts(Database database, Optional<Postman> postman) {
    this.notifications = new Notifications(database);
    this.postman = postman;
  }

  @Override
  public boolean isOpen() {
    return postman.isPresent();
  }

  @Override
  public void queue(Notification notification) {
    notifications.queue(notification);
    postman.ifPresent(Postman::wake);
  }
}
