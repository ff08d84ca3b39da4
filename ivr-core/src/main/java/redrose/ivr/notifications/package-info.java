/** The outbox of texts at a terminal. */
package redrose.ivr.notifications;
