package redrose.sandbox.stripe;

/**
 * One request that has been let in.
 *
 * @param operation what is asked for
 * @param id of the object in the path, or ""
 * @param parameters checked
 * @param request the request's own id, {@code req_…}
 * @param idempotencyKey or null
 */
record ApiCall(
    Operation operation, String id, Parameters parameters, String request, String idempotencyKey) {}
