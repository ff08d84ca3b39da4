/** Work that is done again and again, by whichever part of the gateway. */
package redrose.gateway.rounds;
