/** Payments for finance: the list, one payment from call to bank, and what goes back. */
package redrose.console.payments;
