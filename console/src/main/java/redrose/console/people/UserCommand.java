package redrose.console.people;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redrose.console.signin.Passwords;
import redrose.requests.TerminalText;
import redrose.requests.postgres.Accounts;
import redrose.requests.staff.Account;
import redrose.requests.staff.Role;

/** {@code user …}: local accounts of the console. */
@Command(
    name = "user",
    description = "Makes and changes the console's local accounts.",
    mixinStandardHelpOptions = true)
final class UserCommand implements Runnable {
  private static final int REFUSED = 1;
  private static final String NAME = "[^\\p{Cntrl}]{1,100}";

  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what: add, list, password or disable.");
  }

  @Command(
      name = "add",
      description = "Makes an account. The password is typed, or read from a file.",
      mixinStandardHelpOptions = true)
  int add(
      @Parameters(paramLabel = "NAME", description = "what they sign in with") String name,
      @Option(
              names = "--role",
              required = true,
              split = ",",
              paramLabel = "ROLE",
              description =
                  "supervisor, finance, finance-approver, administrator; several with commas")
          List<String> roles,
      @Mixin PasswordSource password) {
    requireName(name);
    var given = EnumSet.noneOf(Role.class);
    roles.forEach(role -> given.add(role(role)));
    var hash = Passwords.hash(password.read(spec.commandLine(), name));
    return main.with(database -> new Accounts(database).add(name, given, hash))
        ? said("%s may sign in as %s.".formatted(name, words(given)))
        : refused("There is an account %s already: `user password` changes its password.", name);
  }

  @Command(
      name = "password",
      description = "Gives an account another password and ends its sessions.",
      mixinStandardHelpOptions = true)
  int password(@Parameters(paramLabel = "NAME") String name, @Mixin PasswordSource password) {
    requireName(name);
    var hash = Passwords.hash(password.read(spec.commandLine(), name));
    return main.with(database -> new Accounts(database).setPassword(name, hash))
        ? said(name + " has the new password; who was signed in with the old one no longer is.")
        : refused("There is no account %s: `user list` shows those there are.", name);
  }

  @Command(
      name = "disable",
      description = "Makes an account of no use and ends its sessions; `user password` undoes it.",
      mixinStandardHelpOptions = true)
  int disable(@Parameters(paramLabel = "NAME") String name) {
    requireName(name);
    return main.with(database -> new Accounts(database).disable(name))
        ? said(name + " may not sign in any more.")
        : refused("There is no account %s: `user list` shows those there are.", name);
  }

  @Command(name = "list", description = "Shows the accounts.", mixinStandardHelpOptions = true)
  int list() {
    List<Account> all = main.with(database -> new Accounts(database).all());
    if (all.isEmpty()) {
      return said("There are no accounts: `user add` makes one.");
    }
    all.forEach(
        account ->
            said(
                "%s: %s%s"
                    .formatted(
                        account.name(),
                        words(account.roles()),
                        account.disabledAt().map(at -> ", disabled since " + at).orElse(""))));
    return 0;
  }

  private Role role(String option) {
    try {
      return Role.valueOf(option.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no role “%s”; there are supervisor, finance, finance-approver, administrator."
              .formatted(option),
          e);
    }
  }

  private void requireName(String name) {
    if (!name.matches(NAME) || !name.equals(name.strip())) {
      throw new ParameterException(
          spec.commandLine(), "A name has 1 to 100 characters, with no blank at either end.");
    }
  }

  private static String words(Set<Role> roles) {
    return roles.stream().sorted().map(Role::words).collect(Collectors.joining(", "));
  }

  private int said(String sentence) {
    spec.commandLine().getOut().println(TerminalText.safe(sentence));
    return 0;
  }

  private int refused(String sentence, String name) {
    spec.commandLine().getErr().println(sentence.formatted(name));
    return REFUSED;
  }
}
