package redrose.gateway;

import com.google.gson.GsonBuilder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import redrose.gateway.books.CheckReport;
import redrose.gateway.provider.BooksUnreadable;
import redrose.health.CannotStart;
import redrose.health.Settings;
import redrose.requests.Finding;
import redrose.requests.StoreFailure;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.DatabaseSettings;
import redrose.requests.postgres.RoleMatrix;

/** Compares our books with the provider's now, as the gateway does at night. */
@Command(
    name = "reconcile",
    description = {
      "Compares our payments with the card provider's, both ways, and takes its payouts over; with"
          + " a",
      "former provider's too, while its key is there.",
      "Ends with 0 where the books agree, 1 where they differ, 2 where they can't be read."
    },
    mixinStandardHelpOptions = true)
public final class ReconcileNow implements Callable<Integer> {
  private static final int DIFFERS = 1;
  private static final int UNREADABLE = 2;
  private static final int LONGEST_DAYS = 366;

  @Spec private CommandSpec spec;

  @Option(
      names = "--days",
      defaultValue = "7",
      description = "how far back, 1 to " + LONGEST_DAYS + " (default: ${DEFAULT-VALUE})")
  private int days;

  @Option(names = "--json", description = "print one line of JSON a provider")
  private boolean json;

  private final Settings settings;

  private ReconcileNow(Settings settings) {
    this.settings = settings;
  }

  /** Takes the gateway's own settings: its store, and the provider's key. */
  public static void main(String[] arguments) {
    System.exit(commandLine(Settings.ofEnvironment()).execute(arguments));
  }

  /** The command with these settings. */
  public static CommandLine commandLine(Settings settings) {
    return new CommandLine(new ReconcileNow(settings));
  }

  @Override
  public Integer call() {
    if (days < 1 || days > LONGEST_DAYS) {
      throw new ParameterException(spec.commandLine(), "Set --days to 1 to " + LONGEST_DAYS + ".");
    }
    try {
      return run();
    } catch (CannotStart e) {
      return unreadable(e.getMessage());
    } catch (BooksUnreadable e) {
      return unreadable("The provider's books could not be read: " + e.getMessage() + ".");
    } catch (StoreFailure e) {
      return unreadable("The store does not answer; nothing was concluded.");
    }
  }

  private int run() {
    var registry = new SimpleMeterRegistry();
    var providers = new ArrayList<>(ChosenProvider.former(settings));
    providers.addFirst(ChosenProvider.from(settings));
    var store = DatabaseSettings.from(settings, RoleMatrix.GATEWAY, "redrose reconcile");
    try (var database = Database.open(store, registry)) {
      int result = 0;
      for (var provider : providers) {
        var books = ConnectedProvider.to(provider, registry).books(database, registry);
        var now = Instant.now();
        var report = books.check(now, Duration.ofDays(days));
        print(provider.name(), report, books.importPayouts(now));
        result = report.findings().isEmpty() ? result : DIFFERS;
      }
      return result;
    }
  }

  private void print(String provider, CheckReport report, Optional<Integer> payouts) {
    if (json) {
      out(json(provider, report, payouts));
      return;
    }
    out(
        "%d payments at %s, %d paid here, begun from %s to %s; %s."
            .formatted(
                report.theirs(),
                provider,
                report.ours(),
                report.from(),
                report.until(),
                payouts.map(read -> read + " payouts read").orElse("it names no payouts")));
    if (report.findings().isEmpty()) {
      out("The books agree.");
    }
    report.findings().forEach(finding -> out(sentence(finding)));
  }

  private static String sentence(Finding finding) {
    return "%s  payment %s  provider's %s  here %s  there %s  first seen %s"
        .formatted(
            finding.kind(),
            finding.paymentId().map(Object::toString).orElse("none"),
            finding.providerId().orElse("none"),
            finding.oursPence().map(ReconcileNow::pounds).orElse("-"),
            finding.theirsPence().map(ReconcileNow::pounds).orElse("-"),
            finding.firstSeenAt());
  }

  private static String json(String provider, CheckReport report, Optional<Integer> payouts) {
    var object = new LinkedHashMap<String, Object>();
    object.put("provider", provider);
    object.put("from", report.from().toString());
    object.put("until", report.until().toString());
    object.put("theirs", report.theirs());
    object.put("ours", report.ours());
    object.put("payouts", payouts.orElse(null));
    object.put("findings", report.findings().stream().map(ReconcileNow::object).toList());
    return new GsonBuilder().serializeNulls().create().toJson(object);
  }

  private static Map<String, Object> object(Finding finding) {
    var object = new LinkedHashMap<String, Object>();
    object.put("kind", finding.kind().name());
    object.put("subject", finding.subject());
    object.put("payment", finding.paymentId().map(Object::toString).orElse(null));
    object.put("provider_id", finding.providerId().orElse(null));
    object.put("ours_pence", finding.oursPence().orElse(null));
    object.put("theirs_pence", finding.theirsPence().orElse(null));
    object.put("first_seen_at", finding.firstSeenAt().toString());
    return object;
  }

  private int unreadable(String sentence) {
    spec.commandLine().getErr().println(sentence);
    if (json) {
      out(new GsonBuilder().create().toJson(Map.of("error", sentence)));
    }
    return UNREADABLE;
  }

  private static String pounds(long pence) {
    return "%s£%d.%02d"
        .formatted(pence < 0 ? "-" : "", Math.abs(pence) / 100, Math.abs(pence) % 100);
  }

  private void out(String line) {
    spec.commandLine().getOut().println(line);
  }
}
