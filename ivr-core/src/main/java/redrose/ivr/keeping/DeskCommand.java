package redrose.ivr.keeping;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redrose.ivr.directory.Directory;
import redrose.ivr.directory.DirectoryReader;
import redrose.ivr.live.LiveSettings;
import redrose.ivr.live.SettingValues;
import redrose.requests.Setting;
import redrose.requests.postgres.SettingBook;

/** {@code desk}: whether somebody is there. */
@Command(
    name = "desk",
    description = {
      "Holds a desk open or closed, gives it other hours than the directory's, or says how many sit"
          + " at it; calls know within seconds.",
      "",
      "  ./redrose desk close advisers --until 2026-12-01T13:00",
      "  ./redrose desk hours advisers monday=09:00-12:00 tuesday=09:00-12:00",
      "  ./redrose desk lines advisers 3",
      "  ./redrose desk usual advisers"
    },
    mixinStandardHelpOptions = true)
final class DeskCommand implements Runnable {
  @ParentCommand private KeepingCommand keeping;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say which command: list, open, close, hours, lines, usual or undo.");
  }

  @Command(
      name = "list",
      description = "What is set of which desk.",
      mixinStandardHelpOptions = true)
  int list(@Mixin Output out) {
    var now = Instant.now();
    var set =
        Changing.look(keeping, SettingBook::current).stream()
            .filter(setting -> setting.key().startsWith("desk.") && setting.countsAt(now))
            .toList();
    Map<String, Object> object = new LinkedHashMap<>();
    set.forEach(setting -> object.put(setting.key(), setting.value().orElseThrow()));
    out.print(
        set.isEmpty()
            ? "Every desk goes by the directory's hours."
            : set.stream().map(DeskCommand::sentence).collect(Collectors.joining("\n")),
        object);
    return 0;
  }

  @Command(name = "open", description = "Holds it open.", mixinStandardHelpOptions = true)
  int open(
      @Parameters(paramLabel = "DESK") String desk, @Mixin Changing changing, @Mixin Output out) {
    return set(desk, LiveSettings.openKey(desk), SettingValues.open(true), changing, out);
  }

  @Command(name = "close", description = "Holds it closed.", mixinStandardHelpOptions = true)
  int close(
      @Parameters(paramLabel = "DESK") String desk, @Mixin Changing changing, @Mixin Output out) {
    return set(desk, LiveSettings.openKey(desk), SettingValues.open(false), changing, out);
  }

  @Command(
      name = "hours",
      description = "Gives it other hours; a day that is left out is closed.",
      mixinStandardHelpOptions = true)
  int hours(
      @Parameters(index = "0", paramLabel = "DESK") String desk,
      @Parameters(index = "1..*", arity = "1..*", paramLabel = "DAY=FROM-TO")
          Map<String, String> week,
      @Mixin Changing changing,
      @Mixin Output out) {
    var json = Changing.checked(spec, () -> SettingValues.hours(week));
    return set(desk, LiveSettings.hoursKey(desk), json, changing, out);
  }

  @Command(
      name = "lines",
      description =
          "Says how many callers can be talked to at a time; further ones wait, and hear where they"
              + " stand.",
      mixinStandardHelpOptions = true)
  int lines(
      @Parameters(index = "0", paramLabel = "DESK") String desk,
      @Parameters(index = "1", paramLabel = "NUMBER") int lines,
      @Mixin Changing changing,
      @Mixin Output out) {
    var json = Changing.checked(spec, () -> SettingValues.lines(lines));
    return set(desk, LiveSettings.linesKey(desk), json, changing, out);
  }

  @Command(
      name = "usual",
      description =
          "Lets it go by the directory's hours again, and by what the desk itself can take.",
      mixinStandardHelpOptions = true)
  int usual(
      @Parameters(paramLabel = "DESK") String desk, @Mixin Changing changing, @Mixin Output out) {
    known(desk);
    changing.reset(keeping, LiveSettings.keys(desk));
    out.print("%s goes by the directory again.".formatted(desk), Map.of("desk", desk));
    return 0;
  }

  @Command(
      name = "undo",
      description =
          "Brings back what stood before the last change of this desk, whatever that was.",
      mixinStandardHelpOptions = true)
  int undo(
      @Parameters(paramLabel = "DESK") String desk, @Mixin Changing changing, @Mixin Output out) {
    known(desk);
    var now = changing.undoLast(keeping, LiveSettings.keys(desk));
    Map<String, Object> object = new LinkedHashMap<>();
    now.forEach(setting -> object.put(setting.key(), setting.value().orElse(null)));
    out.print(
        now.isEmpty()
            ? "Nothing was ever changed of %s.".formatted(desk)
            : now.stream().map(DeskCommand::sentence).collect(Collectors.joining("\n")),
        object);
    return 0;
  }

  private int set(String desk, String key, String json, Changing changing, Output out) {
    known(desk);
    print(changing.change(keeping, key, Optional.of(json)), out);
    return 0;
  }

  /** A desk that nobody knows would be held open or closed for nobody. */
  private void known(String desk) {
    var directory = directory();
    var desks = new TreeSet<>(directory.desks().keySet());
    desks.add(directory.advisers().code());
    if (!desks.contains(desk)) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no desk %s; there are %s.".formatted(desk, String.join(", ", desks)));
    }
  }

  private Directory directory() {
    return keeping
        .settings()
        .find("REDROSE_DIRECTORY")
        .map(file -> DirectoryReader.read(Path.of(file)))
        .orElseGet(DirectoryReader::bundled);
  }

  private static void print(Setting setting, Output out) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("key", setting.key());
    object.put("value", setting.value().orElse(null));
    object.put("until", setting.until().map(Object::toString).orElse(null));
    out.print(sentence(setting), object);
  }

  private static String sentence(Setting setting) {
    return setting
        .value()
        .map(value -> "%s is %s%s.".formatted(setting.key(), value, Changing.ends(setting)))
        .orElse(setting.key() + " is as the directory says.");
  }
}
