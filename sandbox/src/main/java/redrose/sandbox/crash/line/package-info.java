/** The real things that a run strikes: gateway processes, PostgreSQL, callers on the wire. */
package redrose.sandbox.crash.line;
