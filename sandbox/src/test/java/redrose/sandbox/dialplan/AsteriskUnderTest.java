package redrose.sandbox.dialplan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import redrose.sandbox.ports.FreePorts;

/** A real Asterisk on the rendered dialplan, on free ports, with a folder of its own. */
final class AsteriskUnderTest implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final Process process;
  private final Path folder;
  private final InetSocketAddress sip;

  private AsteriskUnderTest(Process process, Path folder, InetSocketAddress sip) {
    this.process = process;
    this.folder = folder;
    this.sip = sip;
  }

  static AsteriskUnderTest start(String profile, Map<String, String> settings) {
    return start(profile, settings, _ -> {});
  }

  /**
   * Renders, starts, and waits until calls are taken.
   *
   * @param change what a test does to the rendered folder before Asterisk reads it
   */
  static AsteriskUnderTest start(
      String profile, Map<String, String> settings, Consumer<Path> change) {
    var asterisk = launch(profile, settings, change);
    asterisk.waitUntilReady();
    return asterisk;
  }

  /** The same without the wait: for one that is expected not to start. */
  static AsteriskUnderTest launch(
      String profile, Map<String, String> settings, Consumer<Path> change) {
    Provided.orFail();
    Path folder = Scripts.folder(profile);
    var sip = new InetSocketAddress(InetAddress.getLoopbackAddress(), FreePorts.one());
    render(profile, folder, sip.getPort(), settings);
    change.accept(folder.resolve("config"));
    try {
      var builder =
          new ProcessBuilder(
              Scripts.command(
                  Scripts.RUN,
                  List.of(
                      "--config", folder.resolve("config").toString(),
                      "--var", folder.resolve("var").toString(),
                      "--bind", audio(folder).toString())));
      builder.redirectErrorStream(true).redirectOutput(folder.resolve("output").toFile());
      return new AsteriskUnderTest(builder.start(), folder, sip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fetched at the first test that needs it, on a machine that has none. */
  private static final class Provided {
    private static final Scripts.Result RESULT = Scripts.run(Scripts.PROVIDE);

    static void orFail() {
      if (RESULT.code() != 0) {
        throw new IllegalStateException(RESULT.output());
      }
    }
  }

  private static void render(
      String profile, Path folder, int sipPort, Map<String, String> settings) {
    int firstRtp = FreePorts.run(200);
    Map<String, String> all = new TreeMap<>();
    all.put("AUDIO_DIR", audio(folder).toString());
    all.put("SIP_HOST", "127.0.0.1");
    all.put("SIP_PORT", Integer.toString(sipPort));
    all.put("RTP_START", Integer.toString(firstRtp));
    all.put("RTP_END", Integer.toString(firstRtp + 199));
    all.put("IVR_SILENCE_SECONDS", "60"); // the tests' own servers never lift it
    all.putAll(settings);
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--profile", profile));
    arguments.addAll(List.of("--out", folder.resolve("config").toString()));
    all.forEach((name, value) -> arguments.addAll(List.of("--set", name + "=" + value)));
    Scripts.Result result = Scripts.run(Scripts.RENDER, arguments);
    if (result.code() != 0) {
      throw new IllegalStateException(result.output());
    }
  }

  private static Path audio(Path folder) {
    try {
      return Files.createDirectories(folder.resolve("audio"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void waitUntilReady() {
    Eventually.await(
        START_LIMIT, () -> output().contains("Asterisk Ready") || !process.isAlive(), this::output);
    if (!process.isAlive()) {
      throw new IllegalStateException("Asterisk ended as it started: " + output());
    }
  }

  InetSocketAddress sip() {
    return sip;
  }

  long pid() {
    return process.pid();
  }

  Process process() {
    return process;
  }

  /** The folder that the dialplan plays its prompts from. */
  Path audio() {
    return folder.resolve("audio");
  }

  /** Where it writes: logs, spool, its own database. */
  Path var() {
    return folder.resolve("var");
  }

  /** What it wrote to its terminal. */
  String output() {
    try {
      return Files.readString(folder.resolve("output"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What its console answers to a command. */
  String console(String command) {
    return Scripts.run(Scripts.CONSOLE, var().toString(), command).output();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("Asterisk does not end: " + output());
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
