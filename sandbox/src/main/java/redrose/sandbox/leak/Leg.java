package redrose.sandbox.leak;

import java.util.Locale;
import redrose.sandbox.demo.Port;

/** A connection on which no card digit may travel. */
enum Leg {
  SIP(Port.SIP),
  IVR_AGI(Port.IVR),
  IVR_AUDIOSOCKET(Port.LISTENING),
  POSTGRESQL(Port.DATABASE),
  IVR_HEALTH(Port.IVR_HEALTH),
  GATEWAY_HEALTH(Port.GATEWAY_HEALTH);

  private final Port port;

  /** Where a caller's answers to ivr-core come: by keys alone, or where it listens. */
  boolean isOfAnswers() {
    return this == IVR_AGI || this == IVR_AUDIOSOCKET;
  }

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
