package redrose.sandbox.leak.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import picocli.CommandLine;
import redrose.sandbox.Busy;
import redrose.sandbox.leak.LeakTestCommand;

/**
 * Real calls with a card each that is sought everywhere, and controls that are found: a sample, and
 * in {@code ./redrose test --long} every kind of call and every control, with each provider.
 */
@ResourceLock(providers = LeakTestSampleTest.AloneIfAtAll.class)
@Tag("packaged")
class LeakTestSampleTest {
  private static final Path ROOT = Path.of(System.getProperty("redrose.root"));

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path state;

  @EnabledIfSystemProperty(named = "redrose.long", matches = "true")
  @Test
  void noCardIsFoundOnDiskOrOnTheWireAndWhatIsLetOutThereIs() throws IOException {
    findsNothingButControls("--calls", "3", "--at-once", "3", "--controls", "own", "--no-memory");
  }

  @EnabledIfSystemProperty(named = "redrose.long", matches = "true")
  @Test
  void noCardIsFoundAndEveryControlIsCaught() throws IOException {
    findsNothingButControls("--calls", "28", "--at-once", "3");
  }

  @EnabledIfSystemProperty(named = "redrose.long", matches = "true")
  @Test
  void norIsItWhereGovUkPayChargesIt() throws IOException {
    findsNothingButControls(
        "--provider", "govukpay", "--calls", "14", "--at-once", "3", "--controls", "own");
  }

  private void findsNothingButControls(String... options) throws IOException {
    var arguments = new ArrayList<>(List.of(options));
    arguments.add("--json");
    var out = new StringWriter();
    var err = new StringWriter();
    int exitCode =
        new CommandLine(new LeakTestCommand(ROOT, state))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments.toArray(String[]::new));
    var said = err.toString();
    JsonNode json = new ObjectMapper().readTree(out.toString());
    System.out.println(json);

    assertThat(json.path("found").asInt(-1)).as(said).isZero();
    assertThat(json.path("controls"))
        .as(said)
        .isNotEmpty()
        .allMatch(control -> control.path("caught").asBoolean());
    assertThat(json.path("payments").path("PAID").asInt()).as(said).isPositive();
    assertThat(exitCode).as(said).isZero();
  }

  /** What waits to be alone keeps others waiting, even where it is then left out. */
  static final class AloneIfAtAll implements ResourceLocksProvider {
    @Override
    public Set<Lock> provideForClass(Class<?> testClass) {
      return Boolean.getBoolean("redrose.long") ? Set.of(new Lock(Busy.CORES)) : Set.of();
    }
  }
}
