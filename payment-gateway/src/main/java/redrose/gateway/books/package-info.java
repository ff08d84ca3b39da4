/**
 * Compares the provider's books with ours, both ways, and takes its payouts over. What differs is
 * reported and never silently mended.
 */
package redrose.gateway.books;
