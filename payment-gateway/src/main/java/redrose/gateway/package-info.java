/** The card-data process: its wiring, and the conversation at the card desk. */
package redrose.gateway;
