/** Calls for those who review them: search, one call step by step, the same as text. */
package redrose.console.calls;
