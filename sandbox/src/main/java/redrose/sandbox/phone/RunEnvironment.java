package redrose.sandbox.phone;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where everything that {@code ./redrose up} started can be found: the content of {@code
 * .redrose/run.env}, which a shell can source.
 *
 * @param sip what a telephone dials
 * @param databaseUrl JDBC address of the request store
 * @param databaseUser the owner of the request store's tables
 * @param databasePasswordFile holds that user's password
 * @param ivrMetrics ivr-core's metrics in Prometheus' format
 * @param gatewayMetrics payment-gateway's metrics in Prometheus' format
 * @param console the web console's address; nothing is there where only calls are tried
 * @param provider who charges the cards, as REDROSE_PROVIDER names it
 * @param simulator base address of that provider's simulator
 * @param audioDir the prompts' audio, with their manifest
 * @param logDir one log file a process
 */
public record RunEnvironment(
    URI sip,
    String databaseUrl,
    String databaseUser,
    Path databasePasswordFile,
    URI ivrMetrics,
    URI gatewayMetrics,
    URI console,
    String provider,
    URI simulator,
    Path audioDir,
    Path logDir) {

  private static final int CONNECT_LIMIT_MS = 5_000;

  /** The file's name in the state folder. */
  public static final String FILE_NAME = "run.env";

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when there is no such file or a line of it is missing: nothing is up
   */
  public static RunEnvironment read(Path stateDir) throws IOException {
    Map<String, String> lines =
        Files.readAllLines(stateDir.resolve(FILE_NAME)).stream()
            .filter(line -> line.contains("="))
            .map(line -> line.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> unquoted(pair[1])));
    return new RunEnvironment(
        URI.create(get(lines, "REDROSE_SIP")),
        get(lines, "REDROSE_DB_URL"),
        get(lines, "REDROSE_DB_USER"),
        Path.of(get(lines, "REDROSE_DB_PASSWORD_FILE")),
        URI.create(get(lines, "REDROSE_IVR_METRICS")),
        URI.create(get(lines, "REDROSE_GATEWAY_METRICS")),
        URI.create(get(lines, "REDROSE_CONSOLE")),
        get(lines, "REDROSE_PROVIDER"),
        URI.create(get(lines, "REDROSE_SIMULATOR")),
        Path.of(get(lines, "REDROSE_AUDIO_DIR")),
        Path.of(get(lines, "REDROSE_LOG_DIR")));
  }

  /** Where a run's files are, as {@code ./redrose} says. */
  public static Path stateDir() {
    String said = System.getenv("REDROSE_STATE");
    return said == null
        ? Path.of(System.getenv().getOrDefault("REDROSE_ROOT", "."), ".redrose")
        : Path.of(said);
  }

  /**
   * Reads what the run in {@link #stateDir} wrote.
   *
   * @throws IOException with a sentence for a person where nothing is up
   */
  public static RunEnvironment ofWhatIsUp() throws IOException {
    try {
      RunEnvironment environment = read(stateDir());
      if (environment.isUp()) {
        return environment;
      }
    } catch (NoSuchFileException _) {
      // said below
    }
    throw new IOException("Redrose is not running: start it with ./redrose up first.");
  }

  /**
   * Whether any of it still listens. The file stays where a run was killed, for others to find
   * nothing there.
   */
  public boolean isUp() {
    return Stream.of(ivrMetrics, gatewayMetrics, simulator).anyMatch(RunEnvironment::listens);
  }

  private static boolean listens(URI address) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), CONNECT_LIMIT_MS);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /** Writes {@value #FILE_NAME} into {@code stateDir}. */
  public void write(Path stateDir) throws IOException {
    Map<String, Object> lines = new LinkedHashMap<>();
    lines.put("REDROSE_SIP", sip);
    lines.put("REDROSE_DB_URL", databaseUrl);
    lines.put("REDROSE_DB_USER", databaseUser);
    lines.put("REDROSE_DB_PASSWORD_FILE", databasePasswordFile);
    lines.put("REDROSE_IVR_METRICS", ivrMetrics);
    lines.put("REDROSE_GATEWAY_METRICS", gatewayMetrics);
    lines.put("REDROSE_CONSOLE", console);
    lines.put("REDROSE_PROVIDER", provider);
    lines.put("REDROSE_SIMULATOR", simulator);
    lines.put("REDROSE_AUDIO_DIR", audioDir);
    lines.put("REDROSE_LOG_DIR", logDir);
    StringBuilder text = new StringBuilder();
    lines.forEach((name, value) -> text.append(name).append("='").append(value).append("'\n"));
    Path partial = stateDir.resolve(FILE_NAME + ".partial");
    Files.writeString(partial, text);
    Files.move(partial, stateDir.resolve(FILE_NAME), StandardCopyOption.ATOMIC_MOVE);
  }

  private static String get(Map<String, String> lines, String name) throws IOException {
    String value = lines.get(name);
    if (value == null) {
      throw new IOException(FILE_NAME + " has no line " + name);
    }
    return value;
  }

  private static String unquoted(String value) {
    return value.replaceAll("^'|'$", "");
  }
}
