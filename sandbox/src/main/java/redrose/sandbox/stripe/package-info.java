/**
 * A stateful, strict stand-in for the part of Stripe that a payment by telephone needs, spoken to
 * over HTTP by the real Stripe SDK. It knows a parameter only if the SDK's own parameter class has
 * it, and behaves as Stripe's public pages say; the page is named where the behaviour is written.
 */
package redrose.sandbox.stripe;
