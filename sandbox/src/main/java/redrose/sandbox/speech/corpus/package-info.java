/** What callers are asked and what they say: questions of each kind with their answers in words. */
package redrose.sandbox.speech.corpus;
