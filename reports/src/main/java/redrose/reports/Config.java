package redrose.reports;

import java.nio.file.Path;
import java.util.Optional;
import redrose.health.Settings;
import redrose.requests.postgres.DatabaseSettings;
import redrose.requests.postgres.RoleMatrix;

/**
 * What the process of Open311 is told by its environment.
 *
 * @param host where it listens: loopback or a private link, because TLS is the site's proxy's
 * @param healthPort on loopback
 * @param directory the council's directory, whose kinds of problem are the services
 * @param jurisdiction the name that clients give; where there is none, they may leave it out
 */
record Config(
    String host,
    int port,
    int healthPort,
    Path directory,
    Optional<String> jurisdiction,
    DatabaseSettings database) {

  static Config from(Settings settings) {
    return new Config(
        settings.privateHost(
            "REDROSE_OPEN311_HOST", "127.0.0.1", "the site's proxy does the interface's TLS"),
        settings.port("REDROSE_OPEN311_PORT", 8311),
        settings.port("REDROSE_HEALTH_PORT", 9105),
        Path.of(settings.text("REDROSE_DIRECTORY")),
        settings.find("REDROSE_OPEN311_JURISDICTION"),
        DatabaseSettings.from(settings, RoleMatrix.OPEN311, "open311"));
  }
}
