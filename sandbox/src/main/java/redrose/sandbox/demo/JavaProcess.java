package redrose.sandbox.demo;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line of one of our own processes, as a build leaves it in its module's folder. */
final class JavaProcess {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private JavaProcess() {}

  /**
   * @param module the module's folder; its {@code jvm.options}, if it has them, are used
   * @param trial what goes after those options, before the build's classes and after the arguments
   * @throws StartFailure when it isn't built
   */
  static List<String> command(
      Path module, Trial trial, String name, String mainClass, String... arguments) {
    Path target = module.resolve("target");
    if (!Files.isDirectory(target.resolve("lib"))) {
      throw new StartFailure(module.getFileName() + " is not built: run `mvn package` first.");
    }
    List<String> command = new ArrayList<>(List.of(JAVA.toString()));
    Path options = module.resolve("jvm.options");
    if (Files.exists(options)) {
      command.add("@" + options);
    }
    command.addAll(trial.javaOptions(name));
    command.add("-cp");
    command.add(
        Stream.concat(
                trial.classesBefore(name).stream().map(Path::toString),
                Stream.of(target.resolve("classes").toString(), target.resolve("lib") + "/*"))
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(mainClass);
    command.addAll(List.of(arguments));
    command.addAll(trial.arguments(name));
    return command;
  }
}
