package redrose.requests.postgres;

import java.time.Duration;
import redrose.requests.TextTemplate;

/**
 * Links that were promised and that nobody could make in time. Their callers are told so by text,
 * once, as soon as it is certain that nothing of the bill was or will be charged; the call's
 * timeline says it too.
 */
public final class UnmadeLinks {
  /** A link that is being opened as its order becomes too old is open, or is not, by then. */
  private static final Duration AFTER = LinkWork.ORDER_LIFE.plusMinutes(1);

  /** Whoever was promised one longer ago has found another way. */
  private static final Duration UNTIL = Duration.ofDays(1);

  // without a conflict's target, as that would need the right to read; who was told has a row
  private static final String TELL =
      """
      WITH unmade AS (
        SELECT payment_request.* FROM link_order
          JOIN payment_request ON payment_request.id = link_order.request_id
        WHERE ordered_at BETWEEN now() - :untilMs * interval '1 millisecond'
            AND now() - :afterMs * interval '1 millisecond'
          AND NOT EXISTS (SELECT FROM payment WHERE request_id = payment_request.id
            AND method = 'LINK' AND provider_id IS NOT NULL)
          AND NOT EXISTS (SELECT FROM payment WHERE fund = payment_request.fund
            AND reference = payment_request.reference
            AND (%s OR state = 'PAID' AND updated_at > ordered_at))
      ), told AS (
        INSERT INTO notification (id, key, interaction_id, recipient, language, template, details)
        SELECT gen_random_uuid(), 'unmade:' || id, interaction_id, notify_number, language,
          :template, jsonb_build_object('amount', '£' || to_char(amount_pence / 100, 'FM999,990')
            || '.' || to_char(amount_pence %% 100, 'FM00'))
        FROM unmade WHERE notify_number IS NOT NULL
        ON CONFLICT DO NOTHING
      )
      INSERT INTO interaction_event (interaction_id, process, seq, at, kind, details)
      SELECT interaction_id, 'payment-gateway-link-' || id, 1, now(), 'link_not_made',
        jsonb_build_object('amountPence', amount_pence)
      FROM unmade
      ON CONFLICT DO NOTHING
      """
          .formatted(PaymentRows.UNSETTLED);

  private final Database database;

  public UnmadeLinks(Database database) {
    this.database = database;
  }

  /**
   * Puts the texts into the outbox.
   *
   * @return of how many links it had not been told before
   */
  public int tell() {
    return database.transact(
        handle -> {
          int told =
              handle
                  .createUpdate(TELL)
                  .bind("untilMs", UNTIL.toMillis())
                  .bind("afterMs", AFTER.toMillis())
                  .bind("template", TextTemplate.PAY_LINK_NOT_MADE.code())
                  .execute();
          if (told > 0) {
            handle.execute("SELECT pg_notify(?, '')", InteractionEvents.CHANNEL);
          }
          return told;
        });
  }
}
