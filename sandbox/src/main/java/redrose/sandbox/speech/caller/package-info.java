/** Synthesised callers: who speaks, and by which synthesiser. */
package redrose.sandbox.speech.caller;
