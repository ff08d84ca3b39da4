package redrose.ivr.keeping;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redrose.ivr.directory.Council;
import redrose.ivr.directory.Directory;
import redrose.ivr.directory.DirectoryReader;
import redrose.ivr.directory.Tier;
import redrose.requests.Postcode;
import redrose.requests.postgres.PostcodeLoad;

/** {@code postcodes}: which district a postcode lies in. */
@Command(
    name = "postcodes",
    description = "Which district a postcode lies in.",
    mixinStandardHelpOptions = true)
final class PostcodesCommand implements Runnable {
  /** All of the country's take a minute or two. */
  private static final Duration LIMIT = Duration.ofMinutes(30);

  private static final int NOTHING_IN_IT = 1;

  @ParentCommand private KeepingCommand keeping;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say which command: import.");
  }

  @Command(
      name = "import",
      description = {
        "Puts the postcodes of a file in place of those that are there, all of them or none, while"
            + " calls go on. The file is the ONS Postcode Directory's CSV, or one with its columns"
            + " pcds, laua (oslaua, lad25cd), doterm, lat and long. Postcodes that have ended are"
            + " left out, and so are those outside the directory's councils."
      },
      mixinStandardHelpOptions = true)
  int load(
      @Parameters(paramLabel = "FILE.csv") Path file,
      @Option(names = "--all", description = "those outside the directory's councils as well")
          boolean all,
      @Mixin Output out) {
    Predicate<Postcode> wanted = all ? _ -> true : ofOurCouncils();
    try (var postcodes = PostcodeFile.open(file, wanted, out::aside)) {
      if (!postcodes.hasNext()) {
        out.print(
            "Nothing was changed: %s has no postcode to take. %s"
                .formatted(file, postcodes.summary()),
            object(0, postcodes));
        return NOTHING_IN_IT;
      }
      long now =
          keeping.with(
              LIMIT,
              database ->
                  new PostcodeLoad(database)
                      .replaceBy(
                          postcodes, sent -> out.aside("%,d postcodes sent".formatted(sent))));
      out.print(
          "There are %,d postcodes now. %s".formatted(now, postcodes.summary()),
          object(now, postcodes));
      return 0;
    }
  }

  private static Map<String, Object> object(long loaded, PostcodeFile file) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("loaded", loaded);
    object.put("ended", file.ended());
    object.put("elsewhere", file.elsewhere());
    object.put("bad_lines", file.badLines());
    return object;
  }

  private Predicate<Postcode> ofOurCouncils() {
    Set<String> codes =
        directory().councils().all().stream()
            .filter(council -> council.tier() != Tier.COUNTY)
            .map(Council::onsCode)
            .collect(Collectors.toSet());
    if (codes.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "The directory names no councils: import with --all, or add them.");
    }
    return postcode -> codes.contains(postcode.district());
  }

  private Directory directory() {
    return keeping
        .settings()
        .find("REDROSE_DIRECTORY")
        .map(file -> DirectoryReader.read(Path.of(file)))
        .orElseGet(DirectoryReader::bundled);
  }
}
