/**
 * What finance staff do from a terminal, under the console's role: they ask and decide, the gateway
 * carries out. Nothing here talks to the card provider.
 */
package redrose.finance;
