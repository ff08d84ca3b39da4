package redrose.gateway;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.agi.AgiServer;
import redrose.agi.AgiServerOptions;
import redrose.gateway.books.Books;
import redrose.gateway.books.NightlyBooks;
import redrose.gateway.books.Nights;
import redrose.gateway.charge.ChargeTools;
import redrose.gateway.charge.Charges;
import redrose.gateway.charge.Reconciler;
import redrose.gateway.charge.UnsettledGauges;
import redrose.gateway.links.LinkDesk;
import redrose.gateway.links.LinkRunner;
import redrose.gateway.provider.CardProvider;
import redrose.gateway.provider.LinkProvider;
import redrose.gateway.provider.RefundProvider;
import redrose.gateway.refund.RefundRunner;
import redrose.gateway.webhooks.WebhookDesk;
import redrose.gateway.webhooks.WebhookServer;
import redrose.health.CannotStart;
import redrose.health.HealthServer;
import redrose.health.Metrics;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.Handover;
import redrose.requests.postgres.InteractionEvents;
import redrose.requests.postgres.LinkWork;
import redrose.requests.postgres.Payments;
import redrose.requests.postgres.ProviderEvents;
import redrose.requests.postgres.RefundWork;
import redrose.requests.postgres.UnmadeLinks;
import redrose.requests.postgres.Unsettled;
import redrose.requests.timeline.Recorder;

/** The card-data process: its parts, put together and taken down in order. */
public final class Gateway implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
  private static final String PROCESS = "payment-gateway";

  private final Config config;
  private final PrometheusMeterRegistry registry = Metrics.registry(PROCESS);
  private final Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
  private final Database database;
  private final Recorder recorder;
  private final Map<String, Speech> languages;
  private final Charges charges;
  private final Reconciler reconciler;
  private final Optional<LinkRunner> linkRunner;
  private final RefundRunner refunds;
  private final NightlyBooks nightly;
  private final Optional<WebhookServer> webhooks;
  private final HealthServer health;
  private final AgiServer agi;
  private final Rehearsal rehearsal;
  private volatile boolean draining;

  /**
   * Starts it: when this returns, calls are taken.
   *
   * @throws CannotStart where something it needs is not there
   */
  public Gateway(Config config) {
    this.config = config;
    var own = ConnectedProvider.to(config.provider(), registry);
    requireLinks(own);
    new StartCheck(own.cards(), config.provider().addressSetting()).run();
    var providers = new LinkedHashMap<String, ConnectedProvider>();
    providers.put(own.name(), own);
    config
        .formerProviders()
        .forEach(former -> providers.put(former.name(), ConnectedProvider.to(former, registry)));
    database = Database.open(config.database(), registry);
    var events = new InteractionEvents(database);
    recorder = Recorder.start(events, PROCESS, registry, config.journal());
    languages =
        Speech.open(config.audioDir(), config.recordings(), config.languages(), Clock.systemUTC());
    var tools = each(providers, one -> tools(one.cards()));
    var unsettled = new Unsettled(database, config.lease(), providers.keySet());
    UnsettledGauges.register(registry, unsettled);
    Stranded.watch(unsettled, registry).report();
    var handover = new Handover(database, config.lease(), own.name(), config.limits());
    charges = new Charges(tools.get(own.name()), handover);
    var linkWork = new LinkWork(database, config.lease(), own.name());
    var linkDesk = linkDesk(linkWork, providers.values());
    linkRunner = linkRunner(linkWork, own);
    reconciler = new Reconciler(tools, unsettled, linkDesk).start(config.reconcileEvery());
    var refundWork = new RefundWork(database, config.lease(), providers.keySet());
    refunds = refunds(refundWork, each(providers, ConnectedProvider::refunds));
    var books = each(providers, one -> one.books(database, registry));
    nightly = nightly(books.values());
    webhooks =
        webhooks(
            new News(reconciler, linkDesk, refundWork, refunds, books.get(own.name()), nightly),
            linkDesk);
    var desk =
        new CardDesk(charges, linkDesk, languages, recorder::timeline, registry, Clock.systemUTC());
    agi = listen(desk);
    health =
        HealthServer.start(
            vertx,
            "127.0.0.1",
            config.healthPort(),
            registry,
            Map.of("store", database::isReady, "accepting", () -> !draining));
    rehearsal = Rehearsal.start(languages.values());
    LOG.info("The card desk is open at port {}, health at {}", agi.port(), health.port());
  }

  private ChargeTools tools(CardProvider provider) {
    var payments = new Payments(database, config.lease(), config.limits());
    return new ChargeTools(payments, provider, config.lease(), config.checkpoints(), registry);
  }

  private static <T> Map<String, T> each(
      Map<String, ConnectedProvider> providers, Function<ConnectedProvider, T> part) {
    return providers.values().stream()
        .collect(Collectors.toMap(ConnectedProvider::name, part, (one, _) -> one));
  }

  private RefundRunner refunds(RefundWork work, Map<String, RefundProvider> providers) {
    return new RefundRunner(work, providers, config.checkpoints(), registry)
        .start(config.refundEvery());
  }

  private NightlyBooks nightly(Collection<Books> books) {
    var back = config.checkBack();
    return new NightlyBooks(
            new Nights(config.checkAt()),
            InstantSource.system(),
            books.stream().<Consumer<Instant>>map(one -> now -> one.check(now, back)).toList(),
            books.stream().<Consumer<Instant>>map(one -> one::importPayouts).toList())
        .start();
  }

  /** Links that were sent are settled and closed also where no new ones are made. */
  private LinkDesk linkDesk(LinkWork work, Collection<ConnectedProvider> all) {
    var links = new LinkedHashMap<String, LinkProvider>();
    all.forEach(one -> one.links().ifPresent(provider -> links.put(one.name(), provider)));
    var payments = new Payments(database, config.lease());
    return new LinkDesk(
        work,
        payments,
        links,
        config.lookAtLinksEvery(),
        config.checkpoints(),
        InstantSource.system());
  }

  /** Otherwise callers would be promised links that nobody makes. */
  private void requireLinks(ConnectedProvider own) {
    if (config.links().isPresent() && own.links().isEmpty()) {
      throw new CannotStart(
          "Leave REDROSE_PAY_LINK_URL out, here and in ivr-core: nothing here makes links with "
              + own.name()
              + ".");
    }
  }

  private Optional<LinkRunner> linkRunner(LinkWork work, ConnectedProvider own) {
    var payments = new Payments(database, config.lease());
    return config
        .links()
        .map(
            settings ->
                new LinkRunner(
                    work,
                    new UnmadeLinks(database),
                    payments,
                    own.links().orElseThrow(),
                    settings,
                    config.checkpoints(),
                    InstantSource.system()))
        .map(runner -> runner.start(config.linksEvery()));
  }

  private Optional<WebhookServer> webhooks(News news, LinkDesk links) {
    return config.webhooks().map(door -> webhooks(door, news, links));
  }

  private WebhookServer webhooks(WebhookDoor door, News news, LinkDesk links) {
    var reader = config.provider().eventReader(door.secret());
    var events = new ProviderEvents(database);
    var desk = new WebhookDesk(reader, events, news, InstantSource.system(), registry);
    return WebhookServer.start(vertx, door.host(), door.port(), desk, Optional.of(links));
  }

  private AgiServer listen(CardDesk desk) {
    try {
      var options = AgiServerOptions.at(config.agiHost(), config.agiPort());
      return AgiServer.listen(vertx, options, desk, registry);
    } catch (IllegalStateException e) {
      throw new CannotStart(
          e.getMessage() + ": set REDROSE_CARD_AGI_HOST and REDROSE_CARD_AGI_PORT.", e);
    }
  }

  /** The port at which channels are taken. */
  public int port() {
    return agi.port();
  }

  /** The port of health and metrics. */
  public int healthPort() {
    return health.port();
  }

  /** The port at which the provider's events are taken; 0 where none are. */
  public int webhookPort() {
    return webhooks.map(WebhookServer::port).orElse(0);
  }

  /** What settles abandoned payments, for who doesn't want to wait for its next round. */
  public Reconciler reconciler() {
    return reconciler;
  }

  /** Takes no more calls, lets those under way and their payments end, and stops. */
  @Override
  public void close() {
    draining = true;
    LOG.info("The card desk closes; {} calls are under way", agi.activeCalls());
    boolean callsEnded = agi.drain(config.drainLimit());
    boolean chargesEnded = charges.drain(config.drainLimit());
    if (!callsEnded || !chargesEnded) {
      LOG.warn("Calls or payments are cut: the reconciler settles those payments");
    }
    agi.close();
    rehearsal.close();
    webhooks.ifPresent(WebhookServer::close);
    nightly.close();
    linkRunner.ifPresent(LinkRunner::close);
    reconciler.close();
    refunds.close();
    recorder.close();
    health.close();
    languages.values().forEach(Speech::close);
    database.close();
    vertx.close().await();
  }
}
