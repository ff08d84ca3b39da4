package redrose.sandbox.crash.audit;

/**
 * What clerks meant to give back of a payment, in pence, however often they clicked.
 *
 * @param uniqueId of the channel whose caller paid
 * @param isApproved whether the clerk who approved it was told that it is
 */
public record Wished(String uniqueId, long pence, boolean isApproved) {}
