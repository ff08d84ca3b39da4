/**
 * What is left of a call when it is over: the interaction and the payment in the request store, and
 * the money at the Stripe simulator. It only reads, as the owner of the store, which no process of
 * the line may be.
 */
package redrose.sandbox.record;
