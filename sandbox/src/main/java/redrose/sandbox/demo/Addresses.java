package redrose.sandbox.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import redrose.sandbox.phone.RunEnvironment;

/** The file that says where everything is: there exactly as long as everything is. */
record Addresses(Path stateDir, Set<String> needs, Supplier<RunEnvironment> environment)
    implements Service {
  @Override
  public String name() {
    return RunEnvironment.FILE_NAME;
  }

  @Override
  public void start() throws IOException {
    environment.get().write(stateDir);
  }

  @Override
  public void stop() {
    try {
      Files.deleteIfExists(stateDir.resolve(RunEnvironment.FILE_NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
