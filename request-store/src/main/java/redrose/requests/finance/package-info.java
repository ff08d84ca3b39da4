/** What finance sees of the store: payouts, the provider's movements, suspense and the ledger. */
package redrose.requests.finance;
