/** Rings who wants to be rung back. */
package redrose.ivr.callbacks;
