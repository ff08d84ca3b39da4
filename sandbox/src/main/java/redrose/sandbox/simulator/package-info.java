/** What the simulators of card providers have in common. */
package redrose.sandbox.simulator;
