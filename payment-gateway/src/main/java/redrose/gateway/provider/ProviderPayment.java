package redrose.gateway.provider;

import java.util.UUID;

/**
 * An open payment by both its names.
 *
 * @param paymentId ours
 * @param providerId the provider's
 */
public record ProviderPayment(UUID paymentId, String providerId) {}
