/** Who is at the other end: signing in and out, sessions, and the gate before every page. */
package redrose.console.signin;
