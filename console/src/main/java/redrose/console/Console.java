package redrose.console;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.console.books.DaysPages;
import redrose.console.books.PayoutsPages;
import redrose.console.books.SuspensePages;
import redrose.console.calls.CallsPages;
import redrose.console.funds.FundsPages;
import redrose.console.line.AnnouncementPages;
import redrose.console.line.Booth;
import redrose.console.line.DesksPages;
import redrose.console.live.LivePages;
import redrose.console.pages.Pages;
import redrose.console.paths.PathsPages;
import redrose.console.payments.PaymentsPages;
import redrose.console.payments.RefundsPages;
import redrose.console.searches.SearchesPages;
import redrose.console.service.ServicePages;
import redrose.console.signin.SignIn;
import redrose.console.sso.SsoPages;
import redrose.console.web.Assets;
import redrose.console.web.PageFamily;
import redrose.console.web.Route;
import redrose.console.web.WebServer;
import redrose.finance.books.ChartOfFunds;
import redrose.health.HealthServer;
import redrose.health.Metrics;
import redrose.ivr.directory.BankHolidays;
import redrose.ivr.directory.DirectoryReader;
import redrose.requests.postgres.Database;

/** The console, wired: every page family is one line of {@link #families}. */
public final class Console implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Console.class);
  // OWASP ASVS 5, 7.3, and PCI DSS 8.2.8: both limits, with the reasons for them in docs/console.md
  private static final Duration IDLE_LIMIT = Duration.ofMinutes(15);
  private static final Duration WHOLE_LIMIT = Duration.ofHours(12);

  private final PrometheusMeterRegistry registry = Metrics.registry("console");
  private final Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
  private final Database database;
  private final List<Route> routes;
  private LivePages live;
  private Booth booth;
  private final WebServer web;
  private final HealthServer health;
  private final DayCounter counter;

  private Console(Config config) {
    database = Database.open(config.database(), registry);
    var assets = Assets.read();
    var signIn = new SignIn(database, IDLE_LIMIT, WHOLE_LIMIT);
    var pages = new Pages(assets, signIn.formTokens());
    var families = families(config, assets, pages, signIn);
    families.forEach(pages::offer);
    routes = families.stream().flatMap(family -> family.routes().stream()).toList();
    web =
        WebServer.start(vertx, config.web(), routes, signIn.gate(pages), pages::problem, registry);
    health =
        HealthServer.start(
            vertx, "127.0.0.1", config.healthPort(), registry, Map.of("store", database::isReady));
    counter = DayCounter.start(config.database());
    LOG.info("The console is open at port {}, health at {}", web.port(), health.port());
  }

  /** Starts it: when this returns, pages are served. */
  public static Console start(Config config) {
    return new Console(config);
  }

  /** Every family of pages, in the menu's order. */
  private List<PageFamily> families(Config config, Assets assets, Pages pages, SignIn signIn) {
    var clock = Clock.systemUTC();
    var directory = DirectoryReader.read(config.directory());
    var chart = ChartOfFunds.of(directory.funds(), config.suspenseCode());
    var holidays = config.bankHolidays().map(BankHolidays::read).orElseGet(BankHolidays::bundled);
    booth = new Booth(directory, config.languages(), config.recordings());
    live = new LivePages(pages, vertx, database, config.database(), clock);
    List<PageFamily> families =
        new ArrayList<>(
            List.of(
                assets,
                signIn.family(pages, config.sso().isPresent()),
                signIn.passwords(pages),
                new CallsPages(pages, database, clock),
                live,
                new ServicePages(pages, database, clock),
                new PathsPages(pages, database, clock),
                new AnnouncementPages(pages, database, booth, clock),
                new DesksPages(pages, database, booth, directory, holidays, clock),
                new PaymentsPages(pages, database, clock),
                new RefundsPages(pages, database),
                new PayoutsPages(pages, database),
                new SuspensePages(pages, database, chart, clock),
                new DaysPages(pages, database, chart, clock),
                new FundsPages(pages, directory),
                new SearchesPages(pages, database)));
    config.sso().ifPresent(sso -> families.add(new SsoPages(sso, signIn, pages)));
    return families;
  }

  /** Every route there is, for a test of who may what. */
  List<Route> routes() {
    return routes;
  }

  /** The port of the pages. */
  public int port() {
    return web.port();
  }

  /** The port of health and metrics. */
  public int healthPort() {
    return health.port();
  }

  @Override
  public void close() {
    web.close();
    live.close();
    booth.close();
    health.close();
    counter.close();
    database.close();
    vertx.close().await();
  }
}
