/**
 * How finance closes its books from a terminal, under finance's own role: payouts, suspense, days,
 * files.
 */
package redrose.finance.books;
