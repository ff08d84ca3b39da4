package redrose.sandbox.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redrose.sandbox.demo.SandboxProvider;

/** The lines that the controls change are still shipped, or the controls would change nothing. */
class OwnControlsTest {
  private static final Path ROOT = Path.of(System.getProperty("redrose.root"));

  static List<Patch> patches() {
    return Stream.of(SandboxProvider.values())
        .map(OwnPatches::new)
        .flatMap(own -> Stream.of("payment-gateway", "ivr-core").map(own::of))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("patches")
  void theLineIsShippedOnce(Patch patch) throws IOException {
    var source = ROOT.resolve(patch.module()).resolve("src/main/java").resolve(patch.source());
    assertThat(Files.readString(source)).containsOnlyOnce(patch.shipped());
  }
}
