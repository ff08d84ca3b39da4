/** A closed day's ledger as files. */
package redrose.finance.export;
