package redrose.console.people;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import redrose.console.signin.Passwords;

/** Where a new password comes from: typed twice, or a file; never an argument, which others see. */
final class PasswordSource {
  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "holds the password, in its first line; otherwise it is typed")
  private Path file;

  /**
   * Reads it.
   *
   * @throws ParameterException with a sentence where there is none, or none that is good
   */
  String read(CommandLine command, String name) {
    var password = file == null ? typed(command) : fromFile(command);
    var refusal = Passwords.refusal(name, password);
    if (refusal.isPresent()) {
      throw new ParameterException(command, refusal.get());
    }
    return password;
  }

  private String fromFile(CommandLine command) {
    try {
      return Files.readString(file).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new ParameterException(command, "The password can't be read from " + file + ".", e);
    }
  }

  private static String typed(CommandLine command) {
    Console console = System.console();
    if (!console.isTerminal()) {
      throw new ParameterException(
          command, "There is no terminal to type a password at: name a file by --password-file.");
    }
    var first = console.readPassword("Password: ");
    var second = console.readPassword("The same again: ");
    if (!Arrays.equals(first, second)) {
      throw new ParameterException(command, "The two differ: nothing was changed.");
    }
    return first == null ? "" : new String(first);
  }
}
