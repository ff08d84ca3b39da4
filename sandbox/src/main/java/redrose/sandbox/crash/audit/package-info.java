/**
 * Judges a run by what PostgreSQL and the card provider's ledger hold, and by what callers were
 * told. It knows no class of the processes that it judges: SQL in plain words, the simulator's
 * control API, and a table of moves of its own.
 */
package redrose.sandbox.crash.audit;
