package redrose.sandbox.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The ports of 127.0.0.1 that the sandbox listens on, each with its usual number. */
public enum Port {
  SIP(5060, true),
  /** Where a telephone may listen that the line rings: it is not the line's own. */
  PHONE(5080, true),
  /** Where an adviser's telephone may listen. */
  DESK(5081, true),
  IVR(4573, false),
  CARDS(4574, false),
  LISTENING(4575, false),
  IVR_HEALTH(9101, false),
  GATEWAY_HEALTH(9102, false),
  WEBHOOKS(9103, false),
  CONSOLE(8080, false),
  CONSOLE_HEALTH(9104, false),
  OPEN311(8311, false),
  OPEN311_HEALTH(9105, false),
  STRIPE(12111, false),
  DATABASE(15432, false);

  final int usual;
  final boolean udp;

  Port(int usual, boolean udp) {
    this.usual = usual;
    this.udp = udp;
  }

  /** The name on the command line: {@code gateway-health}. */
  public String option() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Port named(String option) {
    return Arrays.stream(values())
        .filter(port -> port.option().equals(option))
        .findFirst()
        .orElseThrow(
            () ->
                new StartFailure(
                    "There is no port called “" + option + "”; there are " + options() + "."));
  }

  private static String options() {
    return Arrays.stream(values()).map(Port::option).collect(Collectors.joining(", "));
  }
}
