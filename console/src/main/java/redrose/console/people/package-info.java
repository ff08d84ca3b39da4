/** Commands for whoever looks after the console's accounts and its log. */
package redrose.console.people;
