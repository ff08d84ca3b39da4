/** Asterisk's AudioSocket: a question played into a call, and its answer listened to. */
package redrose.ivr.listening.socket;
