/** {@code ./redrose speech}: which model listens, and how a site gets a better one. */
package redrose.ivr.speech;
