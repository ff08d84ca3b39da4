package redrose.sandbox.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the IVR's Asterisk is like before anybody rings. */
class StartUpTest {
  private static AsteriskUnderTest asterisk;

  @BeforeAll
  static void start() {
    asterisk = AsteriskUnderTest.start("sandbox", Map.of());
  }

  @AfterAll
  static void stop() {
    asterisk.close();
  }

  @Test
  void startsWithoutAnErrorOrAWarning() {
    assertThat(asterisk.output().lines()).noneMatch(line -> line.matches(".*(ERROR|WARNING).*"));
  }

  @Test
  void everyModuleThatIsNamedRuns() throws IOException {
    var running = asterisk.console("module show");
    for (String module : named("require")) {
      assertThat(running).containsPattern(module + " .* Running ");
    }
  }

  @Test
  void noModuleRunsThatIsNotNamed() throws IOException {
    var loaded =
        asterisk
            .console("module show")
            .lines()
            .filter(line -> line.contains(".so "))
            .map(line -> line.substring(0, line.indexOf(' ')));
    assertThat(loaded).containsExactlyInAnyOrderElementsOf(named("require"));
  }

  @Test
  void everyModuleThatIsNamedIsOneThatAnAsteriskIsProbedFor() throws IOException {
    var probed = Files.readString(Scripts.ROOT.resolve("docker/asterisk/modules.needed"));
    for (String module : named("require")) {
      assertThat(probed).containsPattern("(?m)^" + module.replace(".so", "") + "$");
    }
  }

  @Test
  void itsConsoleLooksButDoesNotTouch() {
    assertThat(asterisk.console("core show channels")).contains("0 active channels");
    for (String command :
        List.of("agi set debug on", "core set debug 9", "rtp set debug on", "!id", "all")) {
      assertThat(asterisk.console(command)).doesNotContain("nabled").doesNotContain("uid=");
    }
  }

  @Test
  void leavesNoCoreBehind() throws IOException {
    var limits = Files.readString(Path.of("/proc", Long.toString(asterisk.pid()), "limits"));
    assertThat(limits).containsPattern("Max core file size\\s+0\\s+0");
  }

  @Test
  void severalRunAtOnceAndEndByThemselves() {
    var second = AsteriskUnderTest.start("sandbox", Map.of());
    assertThat(second.console("core show channels")).contains("0 active channels");
    second.close();
    assertThat(asterisk.process().isAlive()).isTrue();
    assertThat(asterisk.console("core show channels")).contains("0 active channels");
  }

  private static List<String> named(String how) throws IOException {
    return Files.readAllLines(Scripts.ROOT.resolve("dialplans/config/modules.conf")).stream()
        .filter(line -> line.startsWith(how + " = "))
        .map(line -> line.replaceAll("^" + how + " = (\\S+).*", "$1"))
        .toList();
  }
}
