package redrose.ivr.journeys.pay;

import redrose.ivr.carddesk.CardDesk;
import redrose.ivr.carddesk.Patience;
import redrose.ivr.carddesk.PaymentHistory;

/**
 * What paying needs of the house beyond words.
 *
 * @param desk takes the card
 * @param history says what was paid before
 * @param patience waits for the store
 */
public record CardTill(CardDesk desk, PaymentHistory history, Patience patience) {}
