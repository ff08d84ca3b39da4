package redrose.ivr;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.ivr.carddesk.Patience;
import redrose.ivr.journeys.feedback.FeedbackBook;
import redrose.ivr.live.LiveSettings;
import redrose.requests.StoreFailure;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.FeedbackRows;

/** The request store as callers' last words reach it. */
final class StoreFeedback implements FeedbackBook {
  private static final Logger LOG = LoggerFactory.getLogger(StoreFeedback.class);

  private final FeedbackRows rows;
  private final LiveSettings live;

  StoreFeedback(Database database, LiveSettings live) {
    this.rows = new FeedbackRows(database);
    this.live = live;
  }

  @Override
  public boolean isAsked() {
    return live.asksForFeedback();
  }

  /** Where it fails, the call's timeline has it all the same. */
  @Override
  public void keep(UUID interactionId, int score) {
    var _ =
        Patience.ask(
            () -> {
              try {
                rows.keep(interactionId, score);
              } catch (StoreFailure e) {
                LOG.warn("What a caller thought of their call is not kept: {}", e.getMessage());
              }
              return true;
            });
  }
}
