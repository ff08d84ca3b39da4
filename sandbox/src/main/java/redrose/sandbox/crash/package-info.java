/**
 * Kills gateways at every step of a payment, takes their database and their provider away, and then
 * looks whether each penny is where the books say it is. docs/crash-test.md says how.
 */
package redrose.sandbox.crash;
