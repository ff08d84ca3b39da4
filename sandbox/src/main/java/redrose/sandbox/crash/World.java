package redrose.sandbox.crash;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import redrose.requests.postgres.RoleMatrix;
import redrose.sandbox.crash.audit.BooksReader;
import redrose.sandbox.crash.line.Bills;
import redrose.sandbox.crash.line.Clerks;
import redrose.sandbox.crash.line.DatabaseServer;
import redrose.sandbox.crash.line.EventPost;
import redrose.sandbox.crash.line.FreePort;
import redrose.sandbox.crash.line.GatewayPlace;
import redrose.sandbox.crash.line.Payer;
import redrose.sandbox.demo.Leftovers;
import redrose.sandbox.stripe.SimulatorControl;
import redrose.sandbox.stripe.SimulatorOptions;
import redrose.sandbox.stripe.StripeSimulator;

/** All that a run stands on: PostgreSQL, the Stripe simulator, and places for gateways. */
final class World implements AutoCloseable {
  private static final String STRIPE_KEY = "sk_test_of_the_crash_test";

  private final CrashOptions options;
  private final Vertx vertx = Vertx.vertx();
  private final EventPost events;
  private final StripeSimulator simulator;
  private final DatabaseServer database;
  private final Bills bills;
  private final Clerks clerks;
  private final Tally tally = new Tally();
  private final List<GatewayPlace> places = new ArrayList<>();
  private final FolderLock lock;
  private final Thread onExit;

  private World(CrashOptions options, FolderLock lock) throws IOException, SQLException {
    this.options = options;
    this.lock = lock;
    onExit = new Thread(() -> Leftovers.end(options.state()), "end the gateways");
    Runtime.getRuntime().addShutdownHook(onExit);
    events = new EventPost(vertx);
    var account = SimulatorOptions.of(STRIPE_KEY).webhook(events.address(), EventPost.SECRET);
    simulator = StripeSimulator.start(vertx, 0, account).await();
    database =
        DatabaseServer.start(
            options.state().resolve("pg"),
            options.state().resolve("postgresql.log"),
            FreePort.any());
    bills = new Bills(database);
    clerks = new Clerks(database);
  }

  /** Starts it in a state folder without anything of an earlier run. */
  static World begin(CrashOptions options) throws IOException, SQLException {
    var lock = FolderLock.take(options.state());
    Leftovers.end(options.state());
    deleteTree(options.state());
    Files.createDirectories(options.state().resolve("pg"));
    Files.createDirectories(options.state().resolve("audio"));
    return new World(options, lock);
  }

  /** Where the gateways run; they end with the world. */
  List<GatewayPlace> places() throws IOException {
    while (places.size() < options.gateways()) {
      places.add(place("gateway-" + (places.size() + 1)));
    }
    return List.copyOf(places);
  }

  private GatewayPlace place(String name) throws IOException {
    var folder = options.state();
    var key = Files.writeString(folder.resolve("stripe-key"), STRIPE_KEY);
    var secret = Files.writeString(folder.resolve("webhook-secret"), EventPost.SECRET);
    var password =
        Files.writeString(folder.resolve("password"), DatabaseServer.password(RoleMatrix.GATEWAY));
    var command = new GatewayCommand(options);
    var place =
        new GatewayPlace(
            command.later(),
            command.environment(simulator.url(), key, secret),
            folder.resolve(name + ".log"),
            database,
            password);
    events.bringTo(place.webhookPort());
    return place;
  }

  DatabaseServer database() {
    return database;
  }

  SimulatorControl stripe() {
    return simulator.control();
  }

  EventPost events() {
    return events;
  }

  Bills bills() {
    return bills;
  }

  Clerks clerks() {
    return clerks;
  }

  Payer payer() {
    return new Payer(
        database.superuserUrl(),
        places.stream().map(GatewayPlace::webhookPort).toList(),
        simulator.control());
  }

  BooksReader books() {
    return new BooksReader(database.superuserUrl());
  }

  Tally tally() {
    return tally;
  }

  private static void deleteTree(Path folder) throws IOException {
    if (Files.exists(folder)) {
      PathUtils.deleteDirectory(folder);
    }
  }

  @Override
  public void close() throws IOException {
    for (var place : places) {
      place.close();
    }
    bills.close();
    clerks.close();
    database.close();
    vertx.close().await();
    Runtime.getRuntime().removeShutdownHook(onExit);
    lock.close();
  }
}
