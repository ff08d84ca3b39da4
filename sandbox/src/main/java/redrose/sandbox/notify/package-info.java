/** A stand-in for GOV.UK Notify: strict where it is, and failing when it is told to. */
package redrose.sandbox.notify;
