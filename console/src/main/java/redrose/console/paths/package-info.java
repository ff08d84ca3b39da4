/** The ways that calls take from question to question, and where callers leave. */
package redrose.console.paths;
