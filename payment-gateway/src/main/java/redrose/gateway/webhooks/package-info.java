/**
 * Where the provider's news comes in, on a port of its own behind the site's proxy. An event is
 * checked, noted once, and prompts a look at how its object stands; nothing in it is believed.
 */
package redrose.gateway.webhooks;
