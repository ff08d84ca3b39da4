package redrose.sandbox.leak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redrose.sandbox.demo.Trial;

/**
 * How a round's line differs from the shipped one: everything is logged, the memory of both
 * processes can be looked into, unsettled payments are settled soon, and a control's changes.
 */
record RoundTrial(Path root, Evidence evidence, ControlSet controls) implements Trial {
  @Override
  public List<String> javaOptions(String process) {
    return switch (process) {
      case "payment-gateway" -> List.of("-Xmx192m", "-XX:-DisableAttachMechanism");
      case "ivr-core" ->
          List.of("-Xmx192m", "-XX:CompressedClassSpaceSize=64m", "-XX:ReservedCodeCacheSize=64m");
      default -> List.of();
    };
  }

  @Override
  public Map<String, String> environment(String process) {
    var variables = new HashMap<String, String>();
    if (!controls.listens()) variables.put("VOSK_MODEL", "off");
    variables.putAll(usual());
    return variables;
  }

  private static Map<String, String> usual() {
    return Map.of(
        // else the C library keeps a GiB of addresses, which a core has as so many noughts
        "MALLOC_ARENA_MAX",
        "2",
        "REDROSE_LOG_LEVEL",
        "TRACE",
        "REDROSE_LANGUAGES",
        "en",
        "REDROSE_LEASE_SECONDS",
        "10",
        "REDROSE_RECONCILE_SECONDS",
        "2");
  }

  @Override
  public List<String> arguments(String process) {
    return process.endsWith("-simulator") ? List.of("--unlisted-cards") : List.of();
  }

  @Override
  public List<Path> classesBefore(String process) {
    var patches = controls.patches(process);
    if (patches.isEmpty()) return List.of();
    try {
      return List.of(
          PatchedClasses.compile(root, patches, evidence.folder().resolve("changed-" + process)));
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  @Override
  public void migrated(Connection owner) throws SQLException {
    controls.migrated(owner);
  }

  @Override
  public void configured(Path configuration) {
    if (controls.controls().isEmpty()) return;
    Change.withoutTheCheck(configuration);
    controls.configure(configuration, evidence);
  }
}
