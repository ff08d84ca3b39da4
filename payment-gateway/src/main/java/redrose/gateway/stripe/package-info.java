/**
 * Stripe behind the provider port; the only importer of its SDK.
 *
 * <p>What is relied on, from Stripe's pages: a POST with an idempotency key is carried out once,
 * and its answer, a 500 too, is replayed to the same key (docs.stripe.com/error-low-level); a
 * PaymentIntent holds money at most once at a time, whatever number of confirms it gets
 * (docs.stripe.com/payments/paymentintents/lifecycle); MOTO and raw card numbers are switched on by
 * Stripe an account at a time (docs.stripe.com/payments/payment-intents/moto).
 */
package redrose.gateway.stripe;
