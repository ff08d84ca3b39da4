package redrose.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code ./redrose} tells of exactly the commands that it knows. */
class CommandsTest {
  private static final Path SCRIPT = Path.of(System.getProperty("redrose.root"), "redrose");
  private static final Pattern TOLD = Pattern.compile("(?m)^  \\./redrose ([a-z0-9-]+)");

  /** Labels of the script's last {@code case}: two blanks, words between bars, a parenthesis. */
  private static final Pattern KNOWN =
      Pattern.compile("(?m)^  ([a-z0-9-]+(?: \\| [a-z0-9-]+)*)\\)");

  @Test
  void whatTheUsageTellsIsKnownAndWhatIsKnownIsTold() throws IOException {
    assertThat(told()).isEqualTo(known());
  }

  @Test
  void everyCommandOfTheLauncherCanBeGiven() throws IOException {
    assertThat(known()).containsAll(Main.commandLine().getSubcommands().keySet());
  }

  private static Set<String> told() throws IOException {
    Process help = new ProcessBuilder(SCRIPT.toString(), "help").redirectErrorStream(true).start();
    help.getOutputStream().close();
    String usage = new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return TOLD.matcher(usage).results().map(one -> one.group(1)).collect(Collectors.toSet());
  }

  private static Set<String> known() throws IOException {
    String script = Files.readString(SCRIPT);
    String commands = script.substring(script.lastIndexOf("case $command in"));
    Set<String> known = new TreeSet<>();
    KNOWN
        .matcher(commands)
        .results()
        .flatMap(label -> Pattern.compile(" \\| ").splitAsStream(label.group(1)))
        .filter(word -> !word.startsWith("-") && !word.equals("help"))
        .forEach(known::add);
    return known;
  }
}
