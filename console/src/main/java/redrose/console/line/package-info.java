/** What supervisors change while calls come in, and hear before any caller does. */
package redrose.console.line;
