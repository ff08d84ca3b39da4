package redrose.reports.staff;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import redrose.requests.ApiKey;
import redrose.requests.TerminalText;
import redrose.requests.postgres.ApiKeys;

/** {@code redrose open311 key}: makes, lists and revokes keys. */
@Command(
    name = "key",
    description = "Makes, lists and revokes keys.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT)
final class KeyCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(names = "--json", scope = ScopeType.INHERIT, description = "print JSON, a line each")
  private boolean json;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say add, list or revoke.");
  }

  @Command(name = "add", description = "Makes a key and prints it, once: it is kept nowhere.")
  int add(
      @Parameters(paramLabel = "NAME", description = "what to call it: fixmystreet") String name,
      @Option(names = "--as", paramLabel = "PERSON", required = true, description = "who you are")
          String person) {
    var key = parent().with(database -> new ApiKeys(database).add(name, person.strip()));
    print(json ? StaffMain.json(new NewKey(name, key)) : key);
    return 0;
  }

  @Command(name = "list", description = "Every key by its name, the revoked ones too.")
  int list() {
    parent()
        .with(database -> new ApiKeys(database).list())
        .forEach(key -> print(json ? StaffMain.json(key) : text(key)));
    return 0;
  }

  @Command(name = "revoke", description = "Lets a key in no more.")
  int revoke(@Parameters(paramLabel = "NAME", description = "its name") String name) {
    parent()
        .with(
            database -> {
              new ApiKeys(database).revoke(name);
              return name;
            });
    print(json ? StaffMain.json(new Revoked(name)) : "The key " + name + " lets in no more.");
    return 0;
  }

  private record NewKey(String name, String key) {}

  private record Revoked(String revoked) {}

  private static String text(ApiKey key) {
    return TerminalText.safe(
        "%-20s added %s by %s%s"
            .formatted(
                key.name(),
                key.addedAt(),
                key.addedBy(),
                key.revokedAt().map(at -> ", revoked " + at).orElse("")));
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }

  private StaffMain parent() {
    return (StaffMain) spec.root().userObject();
  }
}
