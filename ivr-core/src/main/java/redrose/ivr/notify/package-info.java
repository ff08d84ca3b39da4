/** Sends the texts that wait in the outbox. */
package redrose.ivr.notify;
