package redrose.console;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import redrose.console.sso.SsoConfig;
import redrose.console.web.WebOptions;
import redrose.health.Settings;
import redrose.prompts.Language;
import redrose.requests.postgres.DatabaseSettings;
import redrose.requests.postgres.RoleMatrix;

/**
 * What the process is told by its environment.
 *
 * @param web where pages are served: loopback or a private link, because TLS is the site's proxy's
 * @param sso who signs people in for us, if anybody
 * @param healthPort on loopback
 * @param directory the file that calls go by
 * @param bankHolidays GOV.UK's file of them, where the site keeps a newer one
 * @param languages those that the site wants callers to be offered
 * @param recordings those that callers hear, where there are some
 * @param suspenseCode where the ledger books what has no home yet
 */
public record Config(
    WebOptions web,
    Optional<SsoConfig> sso,
    int healthPort,
    Path directory,
    Optional<Path> bankHolidays,
    Set<Language> languages,
    Optional<Path> recordings,
    String suspenseCode,
    DatabaseSettings database) {

  /**
   * Reads it.
   *
   * @throws redrose.health.CannotStart where something is missing or wrong
   */
  public static Config from(Settings settings) {
    return new Config(
        WebOptions.at(
            settings.privateHost(
                "REDROSE_CONSOLE_HOST", "127.0.0.1", "the site's proxy does the console's TLS"),
            settings.port("REDROSE_CONSOLE_PORT", 8080)),
        SsoConfig.from(settings),
        settings.port("REDROSE_HEALTH_PORT", 9104),
        Path.of(settings.text("REDROSE_DIRECTORY")),
        settings.find("REDROSE_BANK_HOLIDAYS").map(Path::of),
        settings.read("REDROSE_LANGUAGES", Language.BY_DEFAULT, Language::listed, Language.LISTED),
        settings.find("REDROSE_RECORDINGS_DIR").map(Path::of),
        settings.text("REDROSE_SUSPENSE_CODE", "SUSPENSE"),
        DatabaseSettings.from(settings, RoleMatrix.CONSOLE, "console"));
  }
}
