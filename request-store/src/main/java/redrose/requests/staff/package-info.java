/** Who works at the council's desk: people of the console, their roles, and what they did. */
package redrose.requests.staff;
