package redrose.sandbox.phone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import redrose.prompts.audio.G711;
import redrose.sandbox.ports.FreePorts;

/**
 * A small line of the tests' own for the phone to ring: an Asterisk with a dialplan, no program.
 */
public final class TestLine implements AutoCloseable {
  private static final Templates TEMPLATES =
      new Templates(
          "/phone-line",
          List.of("asterisk", "cdr", "cel", "extensions", "logger", "modules", "pjsip", "rtp"));

  private final int sipPort = FreePorts.one();
  private final AsteriskProcess asterisk;

  /** Starts the line; {@code sounds} are the A-law files that it can play, by name. */
  public TestLine(Path work, Map<String, short[]> sounds) throws IOException {
    var audio = Files.createDirectories(work.resolve("audio"));
    for (var sound : sounds.entrySet()) {
      Files.write(audio.resolve(sound.getKey() + ".alaw"), G711.toALaw(sound.getValue()));
    }
    var rtp = FreePorts.run(20);
    var configuration = work.resolve("asterisk");
    TEMPLATES.render(
        Map.of(
            "sipPort", Integer.toString(sipPort),
            "rtpFirst", Integer.toString(rtp),
            "rtpLast", Integer.toString(rtp + 19),
            "audio", audio.toString()),
        configuration);
    asterisk = new AsteriskProcess(root(), configuration, work, List.of(audio));
    awaitReady();
  }

  /** Its log is the only thing that this Asterisk says to us. */
  private void awaitReady() throws IOException {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Files.readString(asterisk.log()).contains("Asterisk Ready")) {
      if (!asterisk.livesAfter(50) || System.nanoTime() > deadline) {
        throw new IOException(
            "The test's line did not start:\n" + Files.readString(asterisk.log()));
      }
    }
  }

  public static Path root() {
    return Path.of(System.getProperty("redrose.root"));
  }

  public String address(String extension) {
    return "sip:" + extension + "@127.0.0.1:" + sipPort;
  }

  /** What the dialplan noted so far, by its {@code Log()}. */
  public String notes() throws IOException {
    try (var lines = Files.lines(asterisk.log())) {
      return lines.filter(line -> line.contains("NOTICE")).collect(Collectors.joining("\n"));
    }
  }

  @Override
  public void close() throws IOException {
    asterisk.close();
  }
}
