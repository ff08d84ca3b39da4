package redrose.requests.calls;

import java.util.Optional;
import redrose.requests.Interaction;

/**
 * A call as it stands now.
 *
 * @param question what the caller was last asked
 * @param stage what last happened: the kind of an event
 */
public record LiveCall(Interaction call, Optional<String> question, Optional<String> stage) {}
