package redrose.sandbox.dialplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an interrupted fetch leaves: nothing that lasts. A stand-in is fetched that never ends. */
class InterruptedProvideTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Path folder = Scripts.folder("interrupted");
  private final Path cache = folder.resolve("cache");

  @BeforeEach
  void archive() throws IOException {
    assumeTrue(System.getProperty("user.name").equals("root"), "making a root needs root");
    var release = Files.createDirectories(folder.resolve("archive/dists/sid")).resolve("InRelease");
    Files.writeString(release, "Origin: Debian\n");
  }

  @Test
  void asksToEndAndTakesItsWorkAway() throws Exception {
    Process provide = startAndWaitUntilFetching();
    provide.destroy();
    assertThat(provide.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(provide.exitValue()).isEqualTo(143);
    assertThat(partials()).isEmpty();
    nothingIsLeftRunning();
  }

  @Test
  void killedOutrightItsWorkIsTakenAwayByTheNextRun() throws Exception {
    Process provide = startAndWaitUntilFetching();
    provide.destroyForcibly().waitFor();
    nothingIsLeftRunning();
    assertThat(partials()).hasSize(1);

    installer("echo 'E: the archive is broken'; exit 1");
    Scripts.Result next = Scripts.finish(provide());
    assertThat(next.code()).isEqualTo(14);
    assertThat(next.output()).contains("E: the archive is broken").contains("asterisk-22.log");
    assertThat(partials()).isEmpty();
    assertThat(cache.resolve("asterisk-22")).doesNotExist();
  }

  @Test
  void aSecondRunWaitsForTheFirst() throws Exception {
    Process first = startAndWaitUntilFetching();
    var said = folder.resolve("second");
    Process second = provide().redirectErrorStream(true).redirectOutput(said.toFile()).start();
    Eventually.await(LIMIT, () -> read(said).contains("waiting for it"), () -> read(said));
    installer("echo 'E: the second had its turn'; exit 1");
    first.destroy();
    assertThat(second.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(read(said)).contains("E: the second had its turn");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process startAndWaitUntilFetching() throws IOException {
    installer("touch \"$4/started\"; sleep 1000");
    Process process = provide().redirectErrorStream(true).redirectOutput(output()).start();
    Eventually.await(
        LIMIT,
        () -> partials().stream().anyMatch(it -> Files.exists(it.resolve("started"))),
        () -> "the fetch does not begin");
    return process;
  }

  private File output() {
    return folder.resolve("output").toFile();
  }

  private ProcessBuilder provide() {
    var builder = new ProcessBuilder(Scripts.PROVIDE.toString());
    builder.environment().put("REDROSE_CACHE", cache.toString());
    builder.environment().put("REDROSE_DEBIAN_MIRROR", "file:" + folder.resolve("archive"));
    builder.environment().put("REDROSE_IGNORE_PATH_ASTERISK", "1");
    builder.environment().merge("PATH", folder + "/bin:", (old, bin) -> bin + old);
    return builder;
  }

  /** What is found in debootstrap's place. */
  private void installer(String commands) throws IOException {
    var program = Files.createDirectories(folder.resolve("bin")).resolve("debootstrap");
    Files.writeString(program, "#!/bin/sh\n" + commands + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private List<Path> partials() {
    try (var entries = Files.list(cache)) {
      return entries.filter(it -> it.toString().contains(".partial.")).toList();
    } catch (NoSuchFileException _) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void nothingIsLeftRunning() {
    Eventually.await(
        LIMIT,
        () ->
            ProcessHandle.allProcesses()
                .noneMatch(it -> it.info().commandLine().orElse("").contains(cache.toString())),
        () -> "an installer is left");
  }
}
