/** Searches that staff want to find again. */
package redrose.console.searches;
