/** Who waits for which desk, and for how long. Knows no call. */
package redrose.ivr.queue;
