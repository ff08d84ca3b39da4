/**
 * Carries out the refunds that two people agreed on. Each is committed as sent before its request
 * goes out, and settled by what the provider shows; an unknown outcome is never called a failure.
 */
package redrose.gateway.refund;
