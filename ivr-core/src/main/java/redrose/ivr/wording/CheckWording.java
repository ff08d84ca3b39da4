package redrose.ivr.wording;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import redrose.prompts.Language;

/** Says what is missing, stale, too long or unread. */
@Command(
    name = "check",
    description = {
      "Says which texts and recordings are stale, missing, too long or not read by a native"
          + " reader.",
      "Ends with 1 where callers may hear something wrong."
    })
final class CheckWording implements Callable<Integer> {
  @Option(
      names = "--recordings",
      paramLabel = "FOLDER",
      description = "recordings to look at (default: REDROSE_RECORDINGS_DIR, or none)")
  private Path recordings;

  @Option(names = "--json", description = "print one line of JSON")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var found = findings();
    if (json) {
      spec.commandLine().getOut().println(text(found));
    } else {
      print(found);
    }
    return found.stream().anyMatch(Finding::isToBeMended) ? 1 : 0;
  }

  private List<Finding> findings() {
    var folder =
        Optional.ofNullable(recordings)
            .or(() -> Optional.ofNullable(System.getenv("REDROSE_RECORDINGS_DIR")).map(Path::of));
    try {
      return Arrays.stream(Language.values())
          .flatMap(language -> Findings.of(language, folder).stream())
          .toList();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** What has to be mended one by one, the rest as numbers. */
  private void print(List<Finding> found) {
    var out = spec.commandLine().getOut();
    found.stream()
        .filter(Finding::isToBeMended)
        .forEach(
            each ->
                out.println(
                    "%s  %s  %s: %s"
                        .formatted(each.language(), each.kind().word(), each.key(), each.what())));
    counts(found).forEach((what, count) -> out.println("%s: %d".formatted(what, count)));
    if (found.isEmpty()) {
      out.println("Nothing is left to do.");
    }
  }

  private static Map<String, Long> counts(List<Finding> found) {
    return found.stream()
        .collect(
            Collectors.groupingBy(
                each -> each.language() + " " + each.kind().word(),
                TreeMap::new,
                Collectors.counting()));
  }

  private static String text(List<Finding> found) {
    var object = new LinkedHashMap<String, Object>();
    object.put("counts", counts(found));
    object.put(
        "findings",
        found.stream()
            .map(
                each ->
                    Map.of(
                        "kind", each.kind().word(),
                        "language", each.language(),
                        "key", each.key(),
                        "what", each.what()))
            .toList());
    return new ObjectMapper().valueToTree(object).toString();
  }
}
