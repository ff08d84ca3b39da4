package redrose.ivr.journeys.pay;

import redrose.ivr.carddesk.CardDesk;
import redrose.ivr.carddesk.Patience;
import redrose.ivr.carddesk.PaymentHistory;
import redrose.ivr.carddesk.PaymentLedger;

/**
 * What paying needs of the house beyond words.
 *
 * @param desk takes the card
 * @param ledger has links sent
 * @param history says what was paid before
 * @param patience waits for the store
 */
public record CardTill(
    CardDesk desk, PaymentLedger ledger, PaymentHistory history, Patience patience) {}
