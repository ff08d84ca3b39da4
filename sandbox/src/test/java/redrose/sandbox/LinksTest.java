package redrose.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents point at is there. */
class LinksTest {
  private static final Path ROOT = Path.of(System.getProperty("redrose.root"));
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
  private static final Pattern COMMAND = Pattern.compile("(?m)^ +(?:\\$ )?\\./([\\w./-]+)");

  static List<Path> documents() throws IOException {
    try (Stream<Path> files =
        Files.find(ROOT, 9, (file, _) -> file.toString().endsWith(".md") && isOurs(file))) {
      return files.sorted().toList();
    }
  }

  private static boolean isOurs(Path file) {
    String path = ROOT.relativize(file).toString();
    return !path.contains("target/") && !path.contains("node_modules/") && !path.startsWith(".");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkAndCommandOfADocumentNamesAFile(Path document) throws IOException {
    String text = Files.readString(document);
    List<String> missing = new ArrayList<>();
    LINK.matcher(text)
        .results()
        .map(link -> link.group(1))
        .filter(link -> !Files.exists(document.resolveSibling(link)))
        .forEach(missing::add);
    COMMAND
        .matcher(text)
        .results()
        .map(command -> command.group(1))
        .filter(command -> !Files.exists(ROOT.resolve(command)))
        .forEach(missing::add);
    assertThat(missing).isEmpty();
  }
}
