package redrose.gateway.provider;

import java.time.Instant;
import java.util.function.UnaryOperator;

/** Tells a provider's own events from forged ones. */
public interface EventReader {
  /**
   * Reads an event.
   *
   * @param body as it came, byte by byte
   * @param header the value of a header by its name, null where there is none
   * @param now what time it is: an event that was signed long before or after it is refused
   * @throws NotGenuine where it is not the provider's, or not of now
   */
  ProviderEvent read(byte[] body, UnaryOperator<String> header, Instant now) throws NotGenuine;
}
