/**
 * Asks a caller for a card. It wires no microphone: every question is a {@link
 * redrose.call.SecretQuestion}, which has no place for one and keeps what was keyed off the
 * timeline. Knows nothing of money or providers.
 */
package redrose.gateway.capture;
