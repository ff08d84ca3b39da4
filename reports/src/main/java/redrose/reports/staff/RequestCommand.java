package redrose.reports.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import redrose.requests.ReportLine;
import redrose.requests.ReportRefused;
import redrose.requests.ReportStatus;
import redrose.requests.postgres.ReportDesk;

/** {@code redrose request}: what was reported, and what has become of it. */
@Command(
    name = "request",
    description = "What was reported, and what has become of it.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT)
final class RequestCommand implements Runnable {
  private static final int MOST = 50;

  @ParentCommand private StaffMain parent;
  @Spec private CommandSpec spec;

  @Option(names = "--json", scope = ScopeType.INHERIT, description = "print JSON, a line each")
  private boolean json;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say status, note, show, list or search.");
  }

  @Command(name = "status", description = "Moves a report, and says why to whoever asks about it.")
  int status(
      @Parameters(paramLabel = "REF", description = "the report's nine digits") String reference,
      @Parameters(
              paramLabel = "STATUS",
              description = "accepted, scheduled, fixed, passed_on or no_action")
          ReportStatus status,
      @Option(names = "--note", description = "read aloud to callers and given out by Open311")
          String note,
      @Option(names = "--expected", paramLabel = "DATE", description = "such as 2026-12-01")
          LocalDate expected,
      @Option(names = "--as", paramLabel = "NAME", required = true, description = "who you are")
          String person) {
    return noted(reference, Optional.of(status), note, expected, person);
  }

  @Command(name = "note", description = "Adds a word, or another date, and leaves the status.")
  int note(
      @Parameters(paramLabel = "REF", description = "the report's nine digits") String reference,
      @Option(names = "--note", description = "read aloud to callers and given out by Open311")
          String note,
      @Option(names = "--expected", paramLabel = "DATE", description = "such as 2026-12-01")
          LocalDate expected,
      @Option(names = "--as", paramLabel = "NAME", required = true, description = "who you are")
          String person) {
    return noted(reference, Optional.empty(), note, expected, person);
  }

  @Command(name = "show", description = "All that is known of a report but who made it.")
  int show(
      @Parameters(paramLabel = "REF", description = "the report's nine digits") String reference) {
    var found =
        parent
            .with(database -> new ReportDesk(database).find(bare(reference)))
            .orElseThrow(() -> new ReportRefused("There is no report " + reference + "."));
    print(List.of(found), true);
    return 0;
  }

  @Command(name = "list", description = "The newest reports; those that are open.")
  int list(@Option(names = "--all", description = "closed ones, too") boolean all) {
    print(parent.with(database -> new ReportDesk(database).newest(!all, MOST)), false);
    return 0;
  }

  @Command(
      name = "search",
      description = "Reports in whose words, or in a machine's transcript of them, these stand.")
  int search(
      @Parameters(paramLabel = "WORDS", description = "as in a search engine") String words) {
    print(parent.with(database -> new ReportDesk(database).search(words, MOST)), false);
    return 0;
  }

  private int noted(
      String reference,
      Optional<ReportStatus> status,
      String note,
      LocalDate expected,
      String person) {
    var now =
        parent.with(
            database ->
                new ReportDesk(database)
                    .note(
                        bare(reference),
                        status,
                        Optional.ofNullable(note).map(String::strip),
                        Optional.ofNullable(expected),
                        person.strip()));
    print(List.of(now), false);
    return 0;
  }

  /** It may be written in groups of three. */
  private static String bare(String reference) {
    return reference.replaceAll("[ -]", "");
  }

  private void print(List<ReportLine> lines, boolean inFull) {
    var out = spec.commandLine().getOut();
    for (var line : lines) {
      out.println(json ? StaffMain.json(line) : ReportText.of(line, inFull));
    }
    out.flush();
  }
}
