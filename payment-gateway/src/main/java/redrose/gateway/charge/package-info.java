/**
 * Runs a payment to an outcome, each step is committed before the next request goes out, and what
 * nobody finishes the reconciler does. No money moves without a committed intent; an unknown
 * outcome is never called a failure.
 */
package redrose.gateway.charge;
