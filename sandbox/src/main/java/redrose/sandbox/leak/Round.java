package redrose.sandbox.leak;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import redrose.sandbox.demo.Ports;
import redrose.sandbox.demo.SandboxProvider;
import redrose.sandbox.demo.Stack;
import redrose.sandbox.demo.StackOptions;
import redrose.sandbox.stripe.SimulatorControl;

/** A line, the calls that are rung on it, and the scan of all that is left of them. */
final class Round {
  private final Path root;
  private final Evidence evidence;
  private final ControlSet controls;
  private final SandboxProvider provider;
  private final boolean withMemory;
  private final Consumer<String> progress;
  private final List<String> notLookedAt = new ArrayList<>();

  /**
   * What came of it.
   *
   * @param findings what was found where
   * @param failures calls that did not go as they should, each in a sentence
   * @param payments how many payments ended in each state
   * @param notLookedAt what this machine has no program for, each in a sentence
   */
  record Result(
      Map<Place, Set<Finding>> findings,
      List<String> failures,
      Map<String, Integer> payments,
      List<String> notLookedAt) {
    /** Of a line on which no call was rung. */
    static Result notPlayed(String why) {
      return new Result(Map.of(), List.of(why), Map.of(), List.of());
    }

    Set<Finding> found(Place place) {
      return findings.getOrDefault(place, Set.of());
    }

    /** All that is no caller's own mistake. */
    List<Finding> leaks() {
      var leaks = new ArrayList<Finding>();
      findings.forEach(
          (place, found) ->
              found.stream().filter(finding -> !place.forgives(finding)).forEach(leaks::add));
      return leaks;
    }
  }

  Round(
      Path root,
      Path folder,
      ControlSet controls,
      SandboxProvider provider,
      boolean withMemory,
      Consumer<String> progress)
      throws IOException {
    this.root = root;
    this.controls = controls;
    this.provider = provider;
    this.withMemory = withMemory;
    this.progress = progress;
    evidence = Evidence.fresh(folder);
  }

  Result run(List<LeakCall> calls, int atOnce)
      throws IOException, SQLException, InterruptedException {
    var options =
        new StackOptions(
            root,
            evidence.state(),
            Ports.free(),
            true,
            provider,
            false,
            new RoundTrial(root, evidence, controls),
            progress);
    Callers.Rung rung;
    Map<String, Integer> payments;
    try (var stack = Stack.start(options)) {
      var capture = Capture.start(evidence.packets(), stack.ports());
      var listeners = listenToAsterisk();
      try {
        var callers = new Callers(root, evidence, stack, provider, atOnce, progress);
        rung = callers.ring(calls, controls.keysBy());
        new SimulatorControl(stack.environment().simulator()).release();
        payments = Payments.awaitEnd(stack.environment());
        if (withMemory) takeMemory(stack);
        else notLookedAt.add("memory: --no-memory was asked for");
        TableDump.write(stack.environment(), evidence.tables());
        if (capture.isPresent()) capture.get().writeFlows(evidence.flows());
        else notLookedAt.add("packets: install tcpdump");
        rung = rung.and(withoutTheStore(stack, callers));
      } finally {
        for (var listener : listeners) listener.close();
        if (capture.isPresent()) capture.get().close();
      }
    }
    return new Result(scan(rung.cards()), rung.failures(), payments, List.copyOf(notLookedAt));
  }

  /** What callers do while the store is away waits in ivr-core's journal. */
  private Callers.Rung withoutTheStore(Stack stack, Callers callers)
      throws IOException, InterruptedException {
    progress.accept("One more call, without the store");
    stack.end("postgresql");
    return callers.ring(List.of(LeakCall.KEYED_AS_A_REFERENCE), controls.keysBy());
  }

  private List<Closeable> listenToAsterisk() throws IOException {
    var listeners = new ArrayList<Closeable>();
    if (controls.managerPort() != 0) {
      listeners.add(AmiListener.start(controls.managerPort(), evidence.managerEvents()));
    }
    if (controls.restPort() != 0) {
      listeners.add(AriListener.start(controls.restPort(), evidence.restEvents()));
    }
    return listeners;
  }

  private void takeMemory(Stack stack) throws IOException, InterruptedException {
    progress.accept("Taking the memory of ivr-core and payment-gateway");
    Memory.heapWithGarbage(stack.pid("ivr-core"), evidence.ivrHeap());
    var gcore = Tool.find("gcore");
    if (gcore.isPresent()) Memory.core(gcore.get(), stack.pid("ivr-core"), evidence.ivrCore());
    else notLookedAt.add("the core of ivr-core: install gdb");
    Memory.heap(stack.pid("payment-gateway"), evidence.gatewayHeap());
  }

  private Map<Place, Set<Finding>> scan(List<Canary> cards) throws IOException {
    progress.accept("Scanning");
    var scan = new Scan(cards);
    var findings = new EnumMap<Place, Set<Finding>>(Place.class);
    for (var place : Place.values()) {
      var found = new LinkedHashSet<Finding>();
      for (var where : place.in(evidence)) {
        if (Files.exists(where)) found.addAll(scan.of(where));
      }
      findings.put(place, found);
    }
    return findings;
  }

  /** Throws away what was taken: it is large, and a control's holds what it was meant to. */
  void delete() throws IOException {
    evidence.delete();
  }
}
