/** What goes wrong in which call: all of it follows from a seed. */
package redrose.sandbox.crash.plan;
