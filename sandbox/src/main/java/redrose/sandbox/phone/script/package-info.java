/**
 * Scripted callers: {@code sandbox/calls/README.md} says what a script may say. {@link
 * redrose.sandbox.phone.script.CallScriptRunner} plays one, {@link
 * redrose.sandbox.phone.script.Verdict} compares what was heard with what the line recorded.
 */
package redrose.sandbox.phone.script;
