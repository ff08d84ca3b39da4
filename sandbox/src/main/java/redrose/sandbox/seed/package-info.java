/**
 * A plausible past for a request store: calls of days gone by, with what was said and paid on them,
 * from a seed, so that the same seed gives the same past.
 */
package redrose.sandbox.seed;
