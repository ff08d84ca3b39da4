package redrose.sandbox.crash;

import static java.util.Map.entry;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redrose.sandbox.demo.Leftovers;

/**
 * How a gateway is started for a run: as in production, but with short leases, and so that it is up
 * soon, since it is started hundreds of times. Its classes are read from an archive that a first
 * start leaves behind.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/25/vm/class-data-sharing.html">Class data
 *     sharing</a>
 */
record GatewayCommand(CrashOptions options) {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  /** The start that writes the archive when it ends. */
  List<String> first() throws IOException {
    return line("-XX:ArchiveClassesAtExit=");
  }

  /** Every other start. Without an archive it takes longer. */
  List<String> later() throws IOException {
    return line("-XX:SharedArchiveFile=");
  }

  private List<String> line(String archiveOption) throws IOException {
    var module = options.root().resolve("payment-gateway");
    // a session of its own: Ctrl-C in the terminal reaches us only, and we end it
    return List.of(
        "setsid",
        "nice", // hundreds are started: whatever else runs here goes first
        JAVA.toString(),
        "@" + module.resolve("jvm.options"),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx256m",
        archiveOption + options.state().resolve("gateway.jsa"),
        "-cp",
        classPath(module.resolve("target")),
        "redrose.gateway.Main");
  }

  /** Jars only: an archive can't be made of folders. */
  private String classPath(Path target) throws IOException {
    var path = new ArrayList<String>();
    options.gatewayClasses().ifPresent(jar -> path.add(jar.toString()));
    path.add(jar(target));
    path.add(target.resolve("lib") + "/*");
    return String.join(File.pathSeparator, path);
  }

  private static String jar(Path target) throws IOException {
    if (Files.isDirectory(target.resolve("lib"))) {
      try (var files = Files.newDirectoryStream(target, "payment-gateway-*.jar")) {
        for (var file : files) {
          if (!file.toString().endsWith("-tests.jar")) {
            return file.toString();
          }
        }
      }
    }
    throw new IllegalStateException("payment-gateway is not built: run `mvn package` first.");
  }

  Map<String, String> environment(String stripeUrl, Path keyFile, Path webhookSecretFile) {
    return Map.ofEntries(
        entry("REDROSE_STRIPE_URL", stripeUrl),
        entry("REDROSE_STRIPE_KEY_FILE", keyFile.toString()),
        entry("REDROSE_WEBHOOK_SECRET_FILE", webhookSecretFile.toString()),
        entry("REDROSE_AUDIO_DIR", options.state().resolve("audio").toString()),
        entry("REDROSE_LANGUAGES", "en"),
        entry("REDROSE_LEASE_SECONDS", "3"),
        entry("REDROSE_RECONCILE_SECONDS", "1"),
        entry("REDROSE_REFUND_SECONDS", "1"),
        entry("REDROSE_PAY_LINK_URL", "https://pay.example.org"),
        entry("REDROSE_LINK_SECONDS", "1"),
        entry("REDROSE_LINK_LOOK_SECONDS", "2"),
        entry("REDROSE_LIMIT_CALLER", "0"),
        entry("REDROSE_LIMIT_WITHHELD", "0"),
        entry("REDROSE_LIMIT_BILL", "0"),
        entry("REDROSE_LIMIT_CARD", "0"),
        entry(Leftovers.MARK, options.state().toString()));
  }
}
