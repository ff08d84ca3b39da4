package redrose.sandbox.leak;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** Compiles shipped sources with some lines changed, for a process to find before its own. */
final class PatchedClasses {
  private PatchedClasses() {}

  /**
   * Compiles them and gives the folder of the classes.
   *
   * @param root the project's folder, built
   * @param into where sources and classes go
   */
  static Path compile(Path root, List<Patch> patches, Path into) throws IOException {
    var classes = Files.createDirectories(into.resolve("classes"));
    var arguments = new ArrayList<String>();
    var places = new StringJoiner(File.pathSeparator);
    for (var module : patches.stream().map(Patch::module).distinct().toList()) {
      places.add(root.resolve(module).resolve("target/classes").toString());
    }
    for (var process : List.of("payment-gateway", "ivr-core")) {
      try (var libraries = Files.list(root.resolve(process).resolve("target/lib"))) {
        libraries.map(Path::toString).forEach(places::add);
      }
    }
    arguments.addAll(List.of("-nowarn", "-proc:none", "-d", classes.toString()));
    arguments.addAll(List.of("-cp", places.toString()));
    var bySource = patches.stream().collect(Collectors.groupingBy(Patch::source));
    for (var patched : bySource.entrySet()) {
      arguments.add(written(root, patched.getValue(), into.resolve("sources")).toString());
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
      throw new IOException("A control's line does not compile; see above.");
    }
    return classes;
  }

  private static Path written(Path root, List<Patch> patches, Path into) throws IOException {
    var first = patches.getFirst();
    var shipped = root.resolve(first.module()).resolve("src/main/java").resolve(first.source());
    var text = Files.readString(shipped);
    for (var patch : patches) {
      var at = text.indexOf(patch.shipped());
      if (at < 0 || text.indexOf(patch.shipped(), at + 1) >= 0) {
        throw new IOException(
            "%s has no single line with “%s”: the control proves nothing, mend it in %s"
                .formatted(patch.source(), patch.shipped(), OwnPatches.class.getSimpleName()));
      }
      text = text.replace(patch.shipped(), patch.changed());
    }
    var file = into.resolve(first.source());
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
