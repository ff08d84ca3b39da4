package redrose.reports;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.health.CannotStart;
import redrose.health.HealthServer;
import redrose.health.Metrics;
import redrose.health.Settings;
import redrose.reports.open311.Open311Desk;
import redrose.reports.open311.Open311Server;
import redrose.reports.open311.Services;
import redrose.requests.postgres.ApiKeys;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.PublicReports;

/**
 * The process that other systems read reports from and send them to. It faces the public, so it
 * sees nothing of calls, payments or callers: its database role may not.
 */
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private final Vertx vertx = Vertx.vertx();
  private final PrometheusMeterRegistry registry = Metrics.registry("open311");
  private final Database database;
  private final Open311Server server;
  private final HealthServer health;

  private Main(Config config) {
    var services = Services.read(config.directory());
    database = Database.open(config.database(), registry);
    var desk =
        new Open311Desk(
            services,
            new PublicReports(database),
            new ApiKeys(database),
            config.jurisdiction(),
            Clock.systemUTC());
    server = Open311Server.start(vertx, config.host(), config.port(), desk, registry);
    health =
        HealthServer.start(
            vertx, "127.0.0.1", config.healthPort(), registry, Map.of("store", database::isReady));
  }

  /** Starts, from the environment; ends on SIGTERM. */
  public static void main(String[] arguments) {
    CannotStart.exitWhenThrown(
        () -> {
          var process = new Main(Config.from(Settings.ofEnvironment()));
          Runtime.getRuntime().addShutdownHook(new Thread(process::stop, "stop"));
          LOG.info(
              "Open311 on port {}, health on port {}",
              process.server.port(),
              process.health.port());
        });
  }

  private void stop() {
    server.close();
    health.close();
    database.close();
    vertx.close();
  }
}
