package redrose.sandbox.crash.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/**
 * A class of ours with one thing broken on purpose, compiled for use in place of the good one.
 *
 * @param source the class's file, from the project's folder on
 */
record Mutant(Path source, String text) {

  /** The class as it is. */
  static Mutant of(String source) throws IOException {
    var path = Outcome.ROOT.resolve(source);
    return new Mutant(path, Files.readString(path));
  }

  /** The same with one piece of it, which stands there once, replaced. */
  Mutant replacing(String piece, String other) {
    assertThat(text.split(java.util.regex.Pattern.quote(piece), -1))
        .as("what is to be broken stands in %s once", source)
        .hasSize(2);
    return new Mutant(source, text.replace(piece, other));
  }

  /** Compiles it; returns a jar of its classes. */
  Path compile(Path folder) throws IOException {
    var broken = Files.createDirectories(folder.resolve("source")).resolve(source.getFileName());
    Files.writeString(broken, text);
    var classes = Files.createDirectories(folder.resolve("classes"));
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", classes.toString(), "-cp", classPath(), broken.toString());
    assertThat(result).as("the broken class compiles").isZero();
    var jar = folder.resolve("mutant.jar");
    var tool = java.util.spi.ToolProvider.findFirst("jar").orElseThrow();
    assertThat(
            tool.run(
                System.out, System.err, "--create", "--file=" + jar, "-C", classes.toString(), "."))
        .isZero();
    return jar;
  }

  private static String classPath() throws IOException {
    var target = Outcome.ROOT.resolve("payment-gateway/target");
    var path = new StringBuilder(target.resolve("classes").toString());
    try (var jars = Files.list(target.resolve("lib"))) {
      jars.forEach(jar -> path.append(File.pathSeparator).append(jar));
    }
    return path.toString();
  }
}
