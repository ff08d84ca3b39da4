package redrose.ivr.keeping;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import redrose.ivr.directory.Directory;
import redrose.ivr.directory.DirectoryInvalid;
import redrose.ivr.directory.DirectoryReader;

/** {@code directory}: whether a council's directory holds. */
@Command(
    name = "directory",
    description = "A council's own directory, before a line uses it.",
    mixinStandardHelpOptions = true)
final class DirectoryCommand implements Runnable {
  private static final int DOES_NOT_HOLD = 1;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say which command: check.");
  }

  @Command(
      name = "check",
      description = "Says everything that is wrong with a file, with line and mend.",
      mixinStandardHelpOptions = true)
  int check(@Parameters(paramLabel = "FILE") Path file, @Mixin Output out) {
    try {
      var directory = DirectoryReader.read(file);
      out.print(holds(file, directory), object(file, List.of()));
      return 0;
    } catch (DirectoryInvalid e) {
      out.print(e.getMessage(), object(file, e.problems()));
      return DOES_NOT_HOLD;
    }
  }

  private static String holds(Path file, Directory directory) {
    return "%s holds: %d funds, %d services, %d desks, %d councils, %d topics."
        .formatted(
            file,
            directory.funds().size(),
            directory.services().size(),
            directory.desks().size(),
            directory.councils().all().size(),
            directory.topics().size());
  }

  private static Map<String, Object> object(Path file, List<String> problems) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", file.toString());
    object.put("valid", problems.isEmpty());
    object.put("problems", problems);
    return object;
  }
}
