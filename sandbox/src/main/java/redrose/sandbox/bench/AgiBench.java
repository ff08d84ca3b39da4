package redrose.sandbox.bench;

import static redrose.sandbox.bench.server.Kind.ASTERISK_JAVA;
import static redrose.sandbox.bench.server.Kind.BARE_VERTX;
import static redrose.sandbox.bench.server.Kind.REDROSE;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import redrose.sandbox.bench.load.Order;
import redrose.sandbox.bench.server.Kind;

/**
 * Compares the FastAGI servers in one interleaved run: in every round each has its turn, so that
 * whatever else the machine does hits all of them, and the median round counts.
 */
final class AgiBench {
  private static final int AT_ONCE = 1_000;

  /** The compiler's own work must be over, or it counts as the server's; it takes 40,000 calls. */
  private static final int WARM_UP_PASSES = 5;

  private static final int THINK_MS = 2_000;
  private static final int THINK_MEASURE_MS = 3_000;
  private static final int HANG_UP_PERCENT = 20;

  private final int calls;
  private final int held;
  private final int rounds;
  private final Consumer<String> progress;
  private final Samples samples = new Samples();

  AgiBench(int calls, int held, int rounds, Consumer<String> progress) {
    this.calls = calls;
    this.held = held;
    this.rounds = rounds;
    this.progress = progress;
  }

  Samples run() {
    try (var load = new LoadProcess();
        var redrose = new ServerProcess(REDROSE);
        var vertx = new ServerProcess(BARE_VERTX);
        var asteriskJava = new ServerProcess(ASTERISK_JAVA)) {
      var servers = new EnumMap<Kind, ServerProcess>(Kind.class);
      servers.put(REDROSE, redrose);
      servers.put(BARE_VERTX, vertx);
      servers.put(ASTERISK_JAVA, asteriskJava);
      warmUp(load, servers);
      for (int round = 1; round <= rounds; round++) {
        progress.accept("round " + round + " of " + rounds + ": calls that come and go");
        servers.forEach((kind, server) -> churn(load, kind, server));
        hangUps(load, redrose);
        progress.accept("round " + round + " of " + rounds + ": thinking calls");
        think(load, REDROSE, redrose);
        think(load, BARE_VERTX, vertx);
        progress.accept("round " + round + " of " + rounds + ": held calls");
        hold(load, REDROSE);
        hold(load, ASTERISK_JAVA);
      }
    }
    return samples;
  }

  List<Figure> figures() {
    return List.of(
        Figure.atMost(
            "CPU a call ÷ Asterisk-Java's, 1,000 at once", ratio("cpu", ASTERISK_JAVA), 0.45),
        Figure.atMost("CPU a call ÷ bare Vert.x, 1,000 at once", ratio("cpu", BARE_VERTX), 1.25),
        Figure.atMost("RSS a held call ÷ Asterisk-Java's", ratio("rss", ASTERISK_JAVA), 0.25),
        Figure.atMost("refused of the held calls", samples.sum("held.refused.redrose"), 0),
        Figure.atMost("turn-around p50 ÷ bare Vert.x, thinking", ratio("p50", BARE_VERTX), 1.2),
        Figure.atMost("turn-around p99 ÷ bare Vert.x, thinking", ratio("p99", BARE_VERTX), 2),
        Figure.atLeast("calls/s with 20 % hang-ups ÷ without", samples.median("hangup.rate"), 0.9),
        Figure.atMost("heap after hang-ups ÷ before", samples.median("hangup.heap"), 1.05));
  }

  private double ratio(String what, Kind other) {
    return samples.median(name(what, REDROSE)) / samples.median(name(what, other));
  }

  private void warmUp(LoadProcess load, Map<Kind, ServerProcess> servers) {
    progress.accept("warming up");
    for (int pass = 0; pass < WARM_UP_PASSES; pass++) {
      for (var server : servers.values()) {
        load.run(Order.churn(server.port(), calls, AT_ONCE, 0));
      }
    }
    load.run(Order.churn(servers.get(REDROSE).port(), AT_ONCE, AT_ONCE, HANG_UP_PERCENT));
  }

  private void churn(LoadProcess load, Kind kind, ServerProcess server) {
    double before = server.cpuSeconds();
    var outcome = load.run(Order.churn(server.port(), calls, AT_ONCE, 0));
    double cpuMillis = 1_000 * (server.cpuSeconds() - before);
    samples.add(name("cpu", kind), cpuMillis / outcome.served());
    samples.add(name("rate", kind), outcome.rate());
    samples.add(name("refused", kind), outcome.refused());
  }

  private void hangUps(LoadProcess load, ServerProcess server) {
    long heapBefore = server.heapKib();
    var without = load.run(Order.churn(server.port(), calls, AT_ONCE, 0));
    var with = load.run(Order.churn(server.port(), calls, AT_ONCE, HANG_UP_PERCENT));
    samples.add("hangup.rate", with.rate() / without.rate());
    samples.add("hangup.heap", (double) server.heapKib() / heapBefore);
  }

  private void think(LoadProcess load, Kind kind, ServerProcess server) {
    var outcome = load.run(Order.think(server.port(), held, THINK_MS, THINK_MEASURE_MS));
    samples.add(name("p50", kind), outcome.p50Micros());
    samples.add(name("p99", kind), outcome.p99Micros());
    samples.add(name("think.refused", kind), outcome.refused());
  }

  /** In a process of its own each time: memory that an earlier load took would hide this one's. */
  private void hold(LoadProcess load, Kind kind) {
    try (var server = new ServerProcess(kind)) {
      load.run(Order.churn(server.port(), AT_ONCE / 10, AT_ONCE / 10, 0));
      long before = server.residentKib();
      var outcome = load.run(Order.hold(server.port(), held));
      samples.add(name("rss", kind), (double) (server.residentKib() - before) / outcome.served());
      samples.add(name("held.refused", kind), outcome.refused());
      load.run(Order.release());
    }
  }

  private static String name(String what, Kind kind) {
    return what + "." + kind.name().toLowerCase(Locale.ROOT);
  }
}
