/** Tries funds and their reference rules at a terminal, with the same rules that a call has. */
package redrose.ivr.funds;
