package redrose.sandbox.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Says which port is taken and by whom, in one sentence with the mend. */
final class PortHolder {
  private PortHolder() {}

  /**
   * @throws StartFailure when something else listens on one of our ports
   */
  static void requireFree(Ports ports, Path root) {
    List<Port> taken = ports.taken();
    if (taken.isEmpty()) {
      return;
    }
    String held =
        taken.stream()
            .map(port -> sentence(port, ports.of(port), root))
            .collect(Collectors.joining("; "));
    Port first = taken.getFirst();
    throw new StartFailure(
        "%s. End that, or choose another port: --port %s=%d (--free-ports takes any)."
            .formatted(held, first.option(), ports.of(first) + 1));
  }

  private static String sentence(Port port, int number, Path root) {
    return "Port %d (%s) is taken by %s"
        .formatted(number, port.option(), holder(port, number, root));
  }

  private static String holder(Port port, int number, Path root) {
    String script = root.resolve("sandbox/bin/who-holds").toString();
    String protocol = port.udp ? "udp" : "tcp";
    try {
      Process asked = new ProcessBuilder(script, protocol, Integer.toString(number)).start();
      String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.isBlank() ? "something" : answer.strip();
    } catch (IOException _) {
      return "something";
    }
  }
}
