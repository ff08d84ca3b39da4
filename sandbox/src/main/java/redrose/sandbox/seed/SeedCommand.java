package redrose.sandbox.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import redrose.sandbox.phone.RunEnvironment;

/** {@code ./redrose seed}: gives the store of what is up a past. */
@Command(
    name = "seed",
    description = {
      "Adds calls of days gone by to the request store that ./redrose up started, with what was"
          + " said and paid on them, so that the console has something to show.",
      "100,000 or more go in as one, during which neither the console nor a call reaches the"
          + " store.",
      "Their payments are with a provider called “seed”: no simulator knows of them, and finance"
          + " finds them in no payout."
    },
    mixinStandardHelpOptions = true)
public final class SeedCommand implements Callable<Integer> {
  private static final long MOST = 20_000_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--interactions",
      defaultValue = "2000",
      paramLabel = "N",
      description = "how many calls, 1 to " + MOST + " (default: ${DEFAULT-VALUE})")
  private long interactions;

  @Option(
      names = "--steps-days",
      defaultValue = "730",
      paramLabel = "N",
      description =
          "of how many of the last days what was said and keyed is there, too, and each move of a"
              + " payment; a call takes 5 KB with it and 1 KB without (default: ${DEFAULT-VALUE})")
  private int stepsDays;

  @Override
  public Integer call() throws IOException, SQLException {
    if (interactions < 1 || interactions > MOST) {
      throw new ParameterException(spec.commandLine(), "Set --interactions to 1 to " + MOST + ".");
    }
    var up = RunEnvironment.ofWhatIsUp();
    var password = Files.readString(up.databasePasswordFile()).strip();
    var out = spec.commandLine().getOut();
    var begun = System.nanoTime();
    try (var owner = DriverManager.getConnection(up.databaseUrl(), up.databaseUser(), password)) {
      Seeder.of(interactions, Math.max(0, stepsDays))
          .write(
              owner,
              Instant.now(),
              soFar -> {
                if (soFar % 100_000 == 0) {
                  out.println(soFar + " calls");
                }
              });
    }
    out.println(
        "%d calls of the past are in the store, in %.1f s."
            .formatted(interactions, (System.nanoTime() - begun) / 1e9));
    return 0;
  }
}
