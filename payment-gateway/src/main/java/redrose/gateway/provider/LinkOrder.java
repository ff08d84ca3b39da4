package redrose.gateway.provider;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * A page of the provider's on which a payment can be made.
 *
 * @param paymentId our name for it, which the provider keeps beside its own
 * @param amountPence what is to be paid, above 0
 * @param until when the page ends
 * @param returnTo where the payer is led to afterwards, whatever they did there
 */
public record LinkOrder(UUID paymentId, long amountPence, Instant until, URI returnTo) {}
