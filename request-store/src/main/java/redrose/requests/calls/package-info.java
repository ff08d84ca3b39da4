/**
 * Calls as those who review them see them: a line of a list, a whole record, what is on the line
 * now.
 */
package redrose.requests.calls;
