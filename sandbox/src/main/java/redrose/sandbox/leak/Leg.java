package redrose.sandbox.leak;

import java.util.Locale;
import redrose.sandbox.demo.Port;

/** A connection on which no card digit may travel. */
enum Leg {
  SIP(Port.SIP),
  IVR_AGI(Port.IVR),
  POSTGRESQL(Port.DATABASE),
  IVR_HEALTH(Port.IVR_HEALTH),
  GATEWAY_HEALTH(Port.GATEWAY_HEALTH);

  private final Port port;

  Leg(Port port) {
    this.port = port;
  }

  Port port() {
    return port;
  }

  /** What the names of its files begin with. */
  String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
