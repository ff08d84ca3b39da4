/** The web console's wiring. */
package redrose.console;
