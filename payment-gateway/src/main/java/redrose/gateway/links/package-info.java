/**
 * Payments by a link: opened when a caller asked for one, and closed before anybody pays otherwise.
 */
package redrose.gateway.links;
