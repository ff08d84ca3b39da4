package redrose.console.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import redrose.requests.Forgotten;
import redrose.requests.PersonRecord;
import redrose.requests.TelephoneNumber;
import redrose.requests.postgres.PersonalData;

/** {@code person …}: what is held of who rings, for its owner; and taking it away. */
@Command(
    name = "person",
    description = {
      "What is held of a telephone number: had, and taken away; and what is too old, forgotten.",
      "",
      "  ./redrose person export 07700900123 --to FOLDER",
      "  ./redrose person erase 07700900123 --dry-run",
      "  ./redrose person purge --months 24 --dry-run"
    },
    mixinStandardHelpOptions = true)
final class PersonCommand implements Runnable {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final int REFUSED = 1;

  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "who does this, for the audit log (default: who is logged in)")
  private String by = System.getProperty("user.name");

  @Option(names = "--json", scope = ScopeType.INHERIT, description = "print one line of JSON")
  private boolean json;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what: export, erase or purge.");
  }

  @Command(
      name = "export",
      description = {
        "Writes all that is held of a number into a new folder, for its owner: person.json, and"
            + " what they said as WAV files.",
        "Give it to nobody before you know that the number is theirs."
      },
      mixinStandardHelpOptions = true)
  int export(
      @Parameters(paramLabel = "NUMBER") String number,
      @Option(names = "--to", required = true, paramLabel = "FOLDER") Path folder) {
    var whose = number(number);
    try {
      // for their eyes alone: neither group nor others may read it
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      var record = main.with(LIMIT, store -> new PersonalData(store).export(whose, by));
      write(record, folder);
      print(
          "%d entries and %d voice messages are in %s."
              .formatted(record.entries(), record.sounds().size(), folder),
          "{\"entries\":%d,\"messages\":%d}".formatted(record.entries(), record.sounds().size()));
      return 0;
    } catch (FileAlreadyExistsException _) {
      spec.commandLine().getErr().println(folder + " is there already: name a new folder.");
      return REFUSED;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Command(
      name = "erase",
      description = {
        "Forgets a number: calls lose it, their steps and what was said; texts, call-backs and what"
            + " was remembered go. Payments stay, without the number: they are the council's"
            + " accounts.",
        "A call that goes on or money that is not settled is waited for: it ends with 1 then."
      },
      mixinStandardHelpOptions = true)
  int erase(
      @Parameters(paramLabel = "NUMBER") String number,
      @Option(names = "--dry-run", description = "say what would go, and leave it") boolean dry) {
    var whose = number(number);
    var forgotten = main.with(LIMIT, store -> new PersonalData(store).erase(whose, by, dry));
    show(dry ? "Would go" : "Gone", forgotten);
    return 0;
  }

  @Command(
      name = "purge",
      description =
          "Forgets who rang on calls older than so many months, what they keyed and said; the calls"
              + " stay, to be counted. To be run each night.",
      mixinStandardHelpOptions = true)
  int purge(
      @Option(
              names = "--months",
              paramLabel = "MONTHS",
              defaultValue = "24",
              description = "how long calls are remembered, 1 to 120 (default: ${DEFAULT-VALUE})")
          int months,
      @Option(names = "--dry-run", description = "say how many calls it would be") boolean dry) {
    if (months < 1 || months > 120) {
      throw new ParameterException(spec.commandLine(), "--months is 1 to 120.");
    }
    var before =
        LocalDate.now(ZoneOffset.UTC).minusMonths(months).atStartOfDay(ZoneOffset.UTC).toInstant();
    if (dry) {
      var due = main.with(LIMIT, store -> new PersonalData(store).due(before));
      show("Would go", List.of(new Forgotten("calls", due)));
    } else {
      show("Gone", main.with(LIMIT, store -> new PersonalData(store).purge(before, by)));
    }
    return 0;
  }

  private TelephoneNumber number(String written) {
    return TelephoneNumber.of(written)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "That is no telephone number of the United Kingdom: write 07700900123."));
  }

  private void show(String heading, List<Forgotten> forgotten) {
    var some = forgotten.stream().filter(one -> one.rows() > 0).toList();
    print(
        some.isEmpty()
            ? "There is nothing to forget."
            : heading
                + ": "
                + some.stream()
                    .map(one -> one.rows() + " " + one.what())
                    .collect(Collectors.joining(", "))
                + ".",
        some.stream()
            .map(one -> "\"%s\":%d".formatted(one.what().replace(' ', '_'), one.rows()))
            .collect(Collectors.joining(",", "{", "}")));
  }

  private void print(String sentence, String line) {
    spec.commandLine().getOut().println(json ? line : sentence);
  }

  private static void write(PersonRecord record, Path folder) throws IOException {
    var whole =
        record.parts().entrySet().stream()
            .map(PersonCommand::part)
            .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    Files.writeString(folder.resolve("person.json"), whole);
    for (var sound : record.sounds().entrySet()) {
      Files.write(
          folder.resolve("message-%s.wav".formatted(sound.getKey())), sound.getValue().bytes());
    }
  }

  private static String part(Map.Entry<String, List<String>> part) {
    return "\"%s\": [%s]".formatted(part.getKey(), String.join(",\n  ", part.getValue()));
  }
}
