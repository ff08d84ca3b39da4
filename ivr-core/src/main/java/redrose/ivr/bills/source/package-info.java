/** Where that is read: a file, or a service of the council's. */
package redrose.ivr.bills.source;
