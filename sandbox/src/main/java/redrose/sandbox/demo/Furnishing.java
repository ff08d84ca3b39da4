package redrose.sandbox.demo;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import redrose.health.Settings;
import redrose.ivr.keeping.KeepingCommand;
import redrose.requests.postgres.RoleMatrix;

/**
 * What a new store of the sandbox begins with: a few postcodes, and advisers who never go home, so
 * that a call can be tried at any hour. Both are put there by the commands that a site would use.
 */
record Furnishing(Path root, String databaseUrl, Path consolePasswordFile) {

  void furnish() {
    run("postcodes", "import", root.resolve("sandbox/postcodes.csv").toString());
    run("desk", "open", "advisers", "--by", "sandbox");
  }

  /** Runs a command of those who keep a line. */
  void run(String... arguments) {
    var said = new StringWriter();
    var out = new PrintWriter(said, true);
    var settings =
        Settings.of(
            Map.of(
                "REDROSE_DB_URL",
                databaseUrl,
                "REDROSE_DB_USER",
                RoleMatrix.CONSOLE,
                "REDROSE_DB_PASSWORD_FILE",
                consolePasswordFile.toString()));
    if (KeepingCommand.run(settings, out, out, arguments) != 0) {
      throw new IllegalStateException(said.toString().strip());
    }
  }
}
