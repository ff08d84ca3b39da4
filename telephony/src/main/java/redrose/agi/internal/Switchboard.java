package redrose.agi.internal;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.net.SocketAddress;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import redrose.agi.AgiScript;
import redrose.agi.AgiServerOptions;
import redrose.agi.CallerHungUp;

/** What all connections of a server share: gives each its virtual thread, counts, and logs. */
public final class Switchboard {
  private static final Logger log = LoggerFactory.getLogger(Switchboard.class);

  /** The MDC key of Asterisk's channel identifier, on every line that a call logs. */
  private static final String CHANNEL = "channel";

  private static final ThreadFactory THREADS =
      Thread.ofVirtual().inheritInheritableThreadLocals(false).factory();

  private final AgiServerOptions options;
  private final AgiScript script;
  private final Occupancy occupancy;
  private final AgiMetrics metrics;
  private final Map<Refusal, Seldom> logged = new EnumMap<>(Refusal.class);

  public Switchboard(
      AgiServerOptions options, AgiScript script, Occupancy occupancy, MeterRegistry registry) {
    this.options = options;
    this.script = script;
    this.occupancy = occupancy;
    this.metrics = new AgiMetrics(registry, occupancy);
    for (var refusal : Refusal.values()) {
      logged.put(refusal, new Seldom());
    }
  }

  AgiServerOptions options() {
    return options;
  }

  /** Takes a connection in, or says that there is no room. */
  boolean admit(SocketAddress from) {
    boolean room = occupancy.enter();
    if (!room) {
      refused(Refusal.CONNECTIONS, from, null);
    }
    return room;
  }

  void leftWithoutCall() {
    occupancy.leave();
  }

  void refused(Refusal refusal, SocketAddress from, Environment environment) {
    metrics.refused(refusal);
    long leftOut = logged.get(refusal).due();
    if (leftOut >= 0) {
      try (var _ = MDC.putCloseable(CHANNEL, environment == null ? "" : environment.uniqueId())) {
        log.warn(
            "Closed the AGI connection from {}: {} ({} like it since the last such line)",
            from,
            refusal.reason(),
            leftOut);
      }
    }
  }

  void start(Connection connection, Environment environment, Exchange exchange) {
    var channel = new CallChannel(connection, environment, exchange, metrics);
    var uniqueId = environment.uniqueId();
    THREADS.newThread(() -> run(connection, channel, uniqueId)).start();
  }

  private void run(Connection connection, CallChannel channel, String uniqueId) {
    var how = Ending.FAILED;
    boolean isCall = false;
    try (var _ = MDC.putCloseable(CHANNEL, uniqueId)) {
      isCall = script.isCall(channel);
      if (isCall) {
        occupancy.callStarted();
        metrics.started();
      }
      how = run(channel);
    } finally {
      connection.close();
      if (isCall) {
        metrics.ended(how);
        occupancy.callEnded();
      }
      occupancy.leave();
    }
  }

  /** Whatever a script throws ends its own call and nothing else. */
  private Ending run(CallChannel channel) {
    try {
      script.run(channel);
      return channel.isHungUp() ? Ending.HUNG_UP : Ending.COMPLETED;
    } catch (CallerHungUp e) {
      return Ending.HUNG_UP;
    } catch (Throwable e) {
      log.error("The call's script failed", e);
      return Ending.FAILED;
    }
  }
}
