package redrose.ivr;

import java.nio.file.Path;
import java.util.Optional;
import redrose.health.Settings;
import redrose.requests.postgres.DatabaseSettings;

/**
 * How this process is set up, from its environment.
 *
 * @param agiHost address of the FastAGI port; loopback or a private link, as FastAGI has no
 *     encryption
 * @param agiPort where Asterisk brings calls
 * @param healthPort liveness, readiness and metrics, on loopback
 * @param audioDir folder of prompts that Asterisk sees at the same path
 * @param recordings a voice artist's recordings, where there are some
 * @param directory the council's own directory, where there is one
 * @param journal where records wait while the store is away; without it they wait in memory
 */
record Config(
    String agiHost,
    int agiPort,
    int healthPort,
    Path audioDir,
    Optional<Path> recordings,
    Optional<Path> directory,
    Optional<Path> journal,
    DatabaseSettings database) {

  static Config from(Settings settings) {
    return new Config(
        settings.privateHost("REDROSE_AGI_HOST", "127.0.0.1", "FastAGI carries calls unencrypted"),
        settings.port("REDROSE_AGI_PORT", 4573),
        settings.port("REDROSE_HEALTH_PORT", 9101),
        settings.folder("REDROSE_AUDIO_DIR"),
        settings.find("REDROSE_RECORDINGS_DIR").map(Path::of),
        settings.find("REDROSE_DIRECTORY").map(Path::of),
        settings.find("REDROSE_JOURNAL_DIR").map(Path::of),
        DatabaseSettings.from(settings, "redrose_ivr", "ivr-core"));
  }
}
