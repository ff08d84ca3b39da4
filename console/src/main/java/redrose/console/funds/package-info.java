/** The council's funds and what their references look like, and trying one. */
package redrose.console.funds;
