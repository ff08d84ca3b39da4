package redrose.console.sso;

import java.net.URI;
import java.util.Optional;
import redrose.health.CannotStart;
import redrose.health.Settings;

/**
 * Who signs people in for us.
 *
 * @param issuer as its discovery document names it
 * @param origin the console's own address, as browsers have it: {@code https://host}
 * @param rolesClaim which claim of the ID token has their roles; dots lead into objects
 * @param rolePrefix what stands before our names of roles there
 */
public record SsoConfig(
    URI issuer,
    String clientId,
    String clientSecret,
    URI origin,
    String rolesClaim,
    String rolePrefix) {

  /**
   * As {@code REDROSE_OIDC_…} says; empty where there is no single sign-on.
   *
   * @throws CannotStart where it is said in part
   */
  public static Optional<SsoConfig> from(Settings settings) {
    return settings.address("REDROSE_OIDC_ISSUER").map(issuer -> from(settings, issuer));
  }

  private static SsoConfig from(Settings settings, URI issuer) {
    var origin =
        settings
            .address("REDROSE_CONSOLE_ORIGIN")
            .orElseThrow(
                () ->
                    new CannotStart(
                        "Set REDROSE_CONSOLE_ORIGIN to the console's address as browsers have it,"
                            + " such as https://console.example: single sign-on sends people back"
                            + " there."));
    return new SsoConfig(
        issuer,
        settings.text("REDROSE_OIDC_CLIENT_ID"),
        settings.secret("REDROSE_OIDC_CLIENT_SECRET_FILE"),
        origin,
        settings.text("REDROSE_OIDC_ROLES_CLAIM", "roles"),
        settings.text("REDROSE_OIDC_ROLE_PREFIX", "redrose-"));
  }

  /** Where people come back to. */
  URI callback() {
    return origin.resolve("/sign-in/single/back");
  }

  /** A secret is nobody's business. */
  @Override
  public String toString() {
    return "SsoConfig[" + issuer + " as " + clientId + "]";
  }
}
