package redrose.sandbox.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A real Keycloak with a realm of two people: one has a role of the console's, one has none. */
final class Keycloak implements AutoCloseable {
  static final String CLIENT = "redrose-console";
  static final String SECRET = "a secret of the sandbox";
  static final String PASSWORD = "four words that match";

  private static final Path ROOT = Path.of(System.getProperty("redrose.root"));
  private static final Path UNPACKED = ROOT.resolve("sandbox/target/keycloak");
  private static final Duration START_LIMIT = Duration.ofMinutes(5);

  private final Process process;
  private final URI issuer;

  private Keycloak(Process process, URI issuer) {
    this.process = process;
    this.issuer = issuer;
  }

  /** Starts it, with a console at that address for its client. */
  static Keycloak start(int port, URI console) throws IOException, InterruptedException {
    Path home;
    try (var folders = Files.list(UNPACKED)) {
      home = folders.filter(Files::isDirectory).findFirst().orElseThrow();
    }
    Files.createDirectories(home.resolve("data/import"));
    Files.writeString(home.resolve("data/import/council-realm.json"), realm(console));
    var builder =
        new ProcessBuilder(
            List.of(
                "bash",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--import-realm"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectErrorStream(true).redirectOutput(UNPACKED.resolve("keycloak.log").toFile());
    var keycloak =
        new Keycloak(builder.start(), URI.create("http://127.0.0.1:" + port + "/realms/council"));
    keycloak.awaitReady();
    return keycloak;
  }

  URI issuer() {
    return issuer;
  }

  private void awaitReady() throws InterruptedException {
    var client = HttpClient.newHttpClient();
    var request =
        HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
            .timeout(Duration.ofSeconds(5))
            .build();
    var limit = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < limit && process.isAlive()) {
      try {
        if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException _) {
        // not listening yet
      }
      Thread.sleep(250);
    }
    close();
    throw new IllegalStateException("Keycloak did not start: " + UNPACKED.resolve("keycloak.log"));
  }

  private static String realm(URI console) {
    return """
    {"realm": "council", "enabled": true, "sslRequired": "none",
     "roles": {"realm": [{"name": "redrose-supervisor"}]},
     "users": [
       {"username": "sue", "enabled": true, "email": "sue@council.example", "emailVerified": true,
        "firstName": "Sue", "lastName": "Pervisor", "realmRoles": ["redrose-supervisor"],
        "credentials": [{"type": "password", "value": "%1$s", "temporary": false}]},
       {"username": "nora", "enabled": true, "email": "nora@council.example", "emailVerified": true,
        "firstName": "Nora", "lastName": "Role",
        "credentials": [{"type": "password", "value": "%1$s", "temporary": false}]}],
     "clients": [
       {"clientId": "%2$s", "secret": "%3$s", "publicClient": false, "standardFlowEnabled": true,
        "redirectUris": ["%4$s/sign-in/single/back"],
        "attributes": {"pkce.code.challenge.method": "S256"},
        "protocolMappers": [
          {"name": "roles", "protocol": "openid-connect",
           "protocolMapper": "oidc-usermodel-realm-role-mapper",
           "config": {"claim.name": "roles", "multivalued": "true", "jsonType.label": "String",
                      "id.token.claim": "true"}}]}]}
    """
        .formatted(PASSWORD, CLIENT, SECRET, console);
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
