/**
 * How well the line understands callers: synthesised callers answer questions of every kind, in
 * noise, through a telephone's band and coding.
 */
package redrose.sandbox.speech;
