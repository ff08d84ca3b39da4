/**
 * GOV.UK Pay behind the provider port; the only package that knows its API.
 *
 * <p>What is relied on, from its pages under docs.payments.service.gov.uk and, where they are
 * silent, from its published source:
 *
 * <ul>
 *   <li>A payment created with {@code authorisation_mode: moto_api} takes its card by {@code POST
 *       /v1/auth} with a one-time token. Longer than about 10 s it does not work at that; a client
 *       should wait 15 s at least (moto_payments/moto_send_card_details_api).
 *   <li>The token is in the answer that creates the payment, and a new one in each answer that
 *       shows it while it takes a card (pay-connector, {@code ChargeService}). It is marked as used
 *       before the card is looked at, so a repeated request with the same token does nothing.
 *   <li>{@code delayed_capture} holds the money ({@code capturable}) until {@code
 *       /v1/payments/ID/capture}, for five days at most; a capture that comes again is answered as
 *       the first (delayed_capture).
 *   <li>A declined card ends its payment: {@code failed}, P0010, without a reason. So do a fault at
 *       the payment service provider ({@code error}, P0050), a cancel, and 90 minutes without a
 *       card (api_reference, payment status lifecycle).
 *   <li>One payment read by its id is what it is now; searches lag (api_reference, data
 *       consistency).
 *   <li>{@code Idempotency-Key} works for recurring payments alone: {@code moto_api} ignores it
 *       (pay-connector, {@code ChargesApiResource}). A payment that is created twice is no harm:
 *       one of the two never gets a card, and ends by itself.
 *   <li>A refund names what is left to refund; where that has changed it is refused, 412
 *       (refunding_payments).
 *   <li>Payments can be searched by when they were created, 500 a page
 *       (api_reference/search_payments_reference). It names no payouts and no movements of the
 *       balance: those are the payment service provider's behind it (reporting).
 *   <li>Webhooks are signed over the raw body, without a time, and come in any order (webhooks).
 *       They say nothing that the reconciler would not find out.
 *   <li>15 requests a second of a kind, then 429; try again a second later (api_reference, rate
 *       limits).
 * </ul>
 */
package redrose.gateway.govukpay;
