/** A card provider as the rest of the gateway sees one, in no provider's words. */
package redrose.gateway.provider;
