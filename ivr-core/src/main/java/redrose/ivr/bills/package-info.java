/** What is owed on a bill, as far as the council's own systems say. */
package redrose.ivr.bills;
