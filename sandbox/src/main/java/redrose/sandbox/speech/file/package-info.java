/**
 * The same questions without a telephone: sound goes to the recogniser frame by frame, faster than
 * it plays, and the line's own rules decide when an answer is over and what it means. Carries the
 * samples that are too large for calls.
 */
package redrose.sandbox.speech.file;
