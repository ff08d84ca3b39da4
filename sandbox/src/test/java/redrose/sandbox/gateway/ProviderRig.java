package redrose.sandbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import redrose.gateway.provider.CardProvider;
import redrose.sandbox.stripe.SimulatorControl;

/** A provider's implementation in front of its simulator. */
interface ProviderRig extends AutoCloseable {
  /** What a request is, in no provider's words. */
  enum Step {
    OPEN,
    AUTHORISE,
    CAPTURE,
    CANCEL
  }

  /** Waits for half a minute at everything, and repeats at once. */
  CardProvider provider();

  /** The same, that gives an issuer half a second. */
  CardProvider impatient();

  /** With a key that the simulator does not know. */
  CardProvider stranger();

  /** Of an account that may not take cards by telephone. */
  CardProvider notAllowed();

  SimulatorControl control();

  /** The simulator's name for a request. */
  String operation(Step step);

  /** Whether a declined card ends the provider's payment. */
  boolean declineEnds();

  /** The provider's key, which nothing may show. */
  String key();

  /** A payment as the simulator's ledger has it. */
  default JsonNode intent(String id) {
    return StreamSupport.stream(control().ledger().path("intents").spliterator(), false)
        .filter(intent -> intent.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Override
  void close();
}
