package redrose.sandbox.demo;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import redrose.console.signin.Passwords;
import redrose.requests.postgres.Accounts;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.DatabaseSettings;
import redrose.requests.postgres.OwnerRole;
import redrose.requests.staff.Role;

/** One account a role, so that the sandbox's console can be looked at. */
record ConsolePeople(StateFolder state, DatabaseService database) implements Service {
  private static final Map<String, Role> PEOPLE =
      new TreeMap<>(
          Map.of(
              "supervisor", Role.SUPERVISOR,
              "finance", Role.FINANCE,
              "approver", Role.FINANCE_APPROVER,
              "administrator", Role.ADMINISTRATOR));

  @Override
  public String name() {
    return "console's accounts";
  }

  @Override
  public Set<String> needs() {
    return Set.of(database.name());
  }

  @Override
  public void start() throws IOException {
    var settings =
        DatabaseSettings.of(
            database.url(),
            OwnerRole.NAME,
            Files.readString(database.ownerPasswordFile()),
            "sandbox");
    try (var store = Database.open(settings, new SimpleMeterRegistry())) {
      var accounts = new Accounts(store);
      for (var person : PEOPLE.entrySet()) {
        if (accounts.find(person.getKey()).isEmpty()) {
          var password = Files.readString(passwordFile(state, person.getKey()));
          accounts.add(person.getKey(), Set.of(person.getValue()), Passwords.hash(password));
        }
      }
    }
  }

  @Override
  public void stop() {
    // they stay, with the store
  }

  private static Path passwordFile(StateFolder state, String person) {
    return state.secrets().password("console-" + person);
  }

  /** Who can sign in, for a person to read. */
  record SignInHint(Path stateDir) {
    @Override
    public String toString() {
      return PEOPLE.keySet().stream()
          .map(person -> "                     " + line(person) + "\n")
          .collect(Collectors.joining());
    }

    private String line(String person) {
      try {
        var password = Files.readString(passwordFile(new StateFolder(stateDir), person));
        return "sign in as %s with %s".formatted(person, password);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
