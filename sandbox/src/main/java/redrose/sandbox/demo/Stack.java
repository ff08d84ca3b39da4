package redrose.sandbox.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import redrose.requests.postgres.OwnerRole;
import redrose.requests.postgres.RoleMatrix;
import redrose.sandbox.phone.RunEnvironment;

/**
 * The whole line on one machine, each part a process of its own: PostgreSQL, the card provider's
 * simulator, payment-gateway, ivr-core, Asterisk and, where it is wanted, the console. It ends with
 * {@link #close}, with the JVM, or, if that was killed, when the next one starts in the same
 * folder.
 */
public final class Stack implements AutoCloseable {
  private final StackOptions options;
  private final StateFolder state;
  private final DatabaseService database;
  private final AsteriskService asterisk;
  private final List<Service> parts;
  private final Services services;

  private Stack(StackOptions options) {
    this.options = options;
    state = new StateFolder(options.stateDir());
    database =
        new DatabaseService(
            options.root(), state, options.ports().of(Port.DATABASE), options.trial());
    if (options.fresh()) {
      database.forget();
    }
    if (!database.isKept()) {
      SandboxProvider.forget(state);
    }
    asterisk = new AsteriskService(options.root(), state, options.ports(), options.trial());
    Processes own = new Processes(options, state, database);
    List<Service> parts = new ArrayList<>();
    parts.addAll(
        List.of(
            database,
            own.simulator(),
            own.paymentGateway(),
            own.ivrCore(),
            own.open311(),
            asterisk));
    if (options.console()) {
      parts.add(new ConsolePeople(state, database));
      parts.add(own.console());
    }
    this.parts = List.copyOf(parts);
    var all = parts.stream().map(Service::name).collect(Collectors.toSet());
    List<Service> services = new ArrayList<>(parts);
    services.add(new Addresses(options.stateDir(), all, this::environment));
    this.services = new Services(services, options.progress());
  }

  /**
   * Starts everything and returns when a call can be made.
   *
   * @throws StartFailure with one sentence when something is in the way; nothing is left running
   */
  public static Stack start(StackOptions options) throws IOException {
    Files.deleteIfExists(options.stateDir().resolve(RunEnvironment.FILE_NAME));
    int ended = Leftovers.end(options.stateDir());
    if (ended > 0) {
      options.progress().accept("Ended " + ended + " processes that an earlier run left.");
    }
    PortHolder.requireFree(options.ports(), options.root());
    Stack stack = new Stack(options);
    stack.services.start();
    return stack;
  }

  /** Where everything can be found. */
  public RunEnvironment environment() {
    Ports ports = options.ports();
    return new RunEnvironment(
        URI.create("sip:100@127.0.0.1:" + ports.of(Port.SIP)),
        database.url(),
        OwnerRole.NAME,
        database.ownerPasswordFile(),
        metrics(ports.of(Port.IVR_HEALTH)),
        metrics(ports.of(Port.GATEWAY_HEALTH)),
        URI.create("http://localhost:" + ports.of(Port.CONSOLE)),
        options.provider().option(),
        URI.create("http://127.0.0.1:" + ports.of(Port.STRIPE)),
        state.audio(),
        state.logs());
  }

  private static URI metrics(int port) {
    return URI.create("http://127.0.0.1:" + port + "/metrics");
  }

  /** Runs one of the commands that a line's keepers have, {@code desk close advisers} for one. */
  public void keep(String... arguments) {
    new Furnishing(options.root(), database.url(), database.passwordFile(RoleMatrix.CONSOLE))
        .run(arguments);
  }

  /** The ports that it took. */
  public Ports ports() {
    return options.ports();
  }

  /** The process id of {@code ivr-core}, {@code payment-gateway} or another part. */
  public long pid(String part) {
    return ((ProcessService) part(part)).pid();
  }

  /** Ends one part, {@code postgresql} for one, and lets the others see how they get on. */
  public void end(String part) {
    part(part).stop();
  }

  private Service part(String name) {
    return parts.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  /** Such as {@code 22.10.1}. */
  public String asteriskVersion() {
    return asterisk.version();
  }

  /** Ends every process. */
  @Override
  public void close() {
    services.close();
  }
}
