/** What a cardholder's bank does in its own time, done at once in the sandbox. */
package redrose.sandbox.bank;
