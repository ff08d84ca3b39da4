/**
 * What a caller keys from a card: final classes over arrays that are wiped after use, with masked
 * {@code toString}. Nothing here makes a String of digits but the one method that lends them to the
 * provider's library.
 */
package redrose.gateway.card;
