/** Ports that tests and sandboxes take without taking each other's. */
package redrose.sandbox.ports;
