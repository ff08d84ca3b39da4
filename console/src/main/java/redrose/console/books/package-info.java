/** Finance's books: payouts held against ours, what has no home, and days that are closed. */
package redrose.console.books;
