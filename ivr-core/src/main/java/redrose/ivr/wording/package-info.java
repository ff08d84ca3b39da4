/** {@code ./redrose prompts}: scripts for voice artists, and what is not done yet. */
package redrose.ivr.wording;
