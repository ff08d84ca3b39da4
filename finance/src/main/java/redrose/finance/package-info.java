/**
 * What finance staff do from a terminal, they ask, decide and sign, the gateway carries out.
 * Nothing here talks to the card provider.
 */
package redrose.finance;
