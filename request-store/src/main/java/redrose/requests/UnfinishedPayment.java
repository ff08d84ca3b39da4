package redrose.requests;

import java.util.OptionalLong;

/**
 * How far a caller had come with a payment.
 *
 * @param service its code in the directory
 * @param reference as they confirmed it
 * @param amountPence as they confirmed it; empty where they had not come so far
 */
public record UnfinishedPayment(String service, String reference, OptionalLong amountPence) {}
