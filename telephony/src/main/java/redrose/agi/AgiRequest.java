package redrose.agi;

import java.util.Map;
import java.util.Optional;

/**
 * What Asterisk sends when it opens a FastAGI connection: the {@code agi_*} variables and the
 * request's address.
 *
 * @param script the path of the {@code agi://host:port/path} address, without its leading slash
 * @param parameters the address's query parameters, decoded, the first value of each name
 * @param variables every {@code agi_*} variable by its name without the prefix, names never seen
 *     before included
 */
public record AgiRequest(
    String script, Map<String, String> parameters, Map<String, String> variables) {

  public AgiRequest {
    parameters = Map.copyOf(parameters);
    variables = Map.copyOf(variables);
  }

  /** Asterisk's identifier of the channel: unique on one Asterisk since its start. */
  public String uniqueId() {
    return variables.getOrDefault("uniqueid", "");
  }

  /** The number that rang, as the network gave it; empty where it was withheld. */
  public Optional<String> callerNumber() {
    var number = variables.getOrDefault("callerid", "");
    return number.isBlank() || number.equals("unknown") ? Optional.empty() : Optional.of(number);
  }

  /** The number that was rung. */
  public String calledNumber() {
    return variables.getOrDefault("dnid", variables.getOrDefault("extension", ""));
  }
}
