package redrose.ivr.keeping;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import redrose.ivr.live.SettingValues;
import redrose.requests.Setting;
import redrose.requests.postgres.SettingBook;

/** What every change of a setting shares: who did it, and until when it counts. */
final class Changing {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final ZoneId HERE = ZoneId.of("Europe/London");
  private static final DateTimeFormatter SAID =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);
  private static final int LONGEST_NAME = 80;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "who does this (default: who is logged in)")
  private String by = System.getProperty("user.name");

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "when it ends by itself, 2026-12-01T18:00 by the clock on the wall")
  private String until;

  /** Changes a setting. */
  Setting change(KeepingCommand keeping, String key, Optional<String> value) {
    var setting = new Setting(key, value, until(), by());
    keeping.with(
        LIMIT,
        database -> {
          new SettingBook(database).change(setting);
          return setting;
        });
    return setting;
  }

  /** Lets several go by the directory again, by one act. */
  void reset(KeepingCommand keeping, List<String> keys) {
    var settings =
        keys.stream().map(key -> new Setting(key, Optional.empty(), until(), by())).toList();
    keeping.with(
        LIMIT,
        database -> {
          new SettingBook(database).change(settings);
          return settings;
        });
  }

  /** Brings back what stood before the last act among these keys, whatever it changed. */
  List<Setting> undoLast(KeepingCommand keeping, List<String> keys) {
    return keeping.with(LIMIT, database -> new SettingBook(database).undoLast(keys, by()));
  }

  /** Brings back what stood before. */
  Setting undo(KeepingCommand keeping, String key) {
    return keeping.with(LIMIT, database -> new SettingBook(database).undo(key, by()));
  }

  /** What stands now. */
  static <T> T look(KeepingCommand keeping, Function<SettingBook, T> look) {
    return keeping.with(LIMIT, database -> look.apply(new SettingBook(database)));
  }

  /** What stands now of a key, if it counts. */
  static Optional<Setting> current(KeepingCommand keeping, String key) {
    return look(keeping, SettingBook::current).stream()
        .filter(setting -> setting.key().equals(key) && setting.countsAt(Instant.now()))
        .findFirst();
  }

  /** " until 1 December 2026 at 18:00", or nothing. */
  static String ends(Setting setting) {
    return setting
        .until()
        .map(end -> " until " + SAID.format(LocalDateTime.ofInstant(end, HERE)))
        .orElse("");
  }

  private String by() {
    if (by.isBlank() || by.length() > LONGEST_NAME) {
      throw new ParameterException(
          spec.commandLine(), "--by is a name of 1 to %d characters.".formatted(LONGEST_NAME));
    }
    return by;
  }

  private Optional<Instant> until() {
    if (until == null) {
      return Optional.empty();
    }
    return Optional.of(checked(spec, () -> SettingValues.until(until, Instant.now())));
  }

  /** What does not hold was asked for wrongly. */
  static <T> T checked(CommandSpec spec, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
