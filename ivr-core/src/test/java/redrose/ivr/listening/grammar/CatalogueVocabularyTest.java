package redrose.ivr.listening.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import redrose.ivr.directory.DirectoryReader;
import redrose.prompts.Language;
import redrose.prompts.catalogue.Catalogue;

/** What callers are told that they may say, the carried model has to be able to hear. */
class CatalogueVocabularyTest {
  /** In the carried model's vocabulary there is no word for it; callers press its key. */
  private static final List<String> UNHEARD = List.of("registrars", "skip-permit");

  @Test
  void everyOptionThatMayBeSaidCanBeHeard() throws IOException {
    var known = known();
    var said =
        Catalogue.of(Language.EN).lines().stream().filter(line -> !line.said().isEmpty()).toList();

    assertThat(said).isNotEmpty();
    assertThat(said).allMatch(line -> canHear(known, line.said()));
  }

  @Test
  void everyServiceThatMayBeSaidCanBeHeard() throws IOException {
    var known = known();

    assertThat(DirectoryReader.bundled().services())
        .allMatch(
            service ->
                canHear(known, service.said(Language.EN)) != UNHEARD.contains(service.code()));
  }

  private static boolean canHear(Set<String> known, List<String> phrases) {
    return phrases.stream()
        .anyMatch(phrase -> known.containsAll(Arrays.asList(phrase.split(" ", -1))));
  }

  private static Set<String> known() throws IOException {
    var list = Path.of(System.getProperty("redrose.root"), "speech-model", "graph", "words.txt");
    return Files.readAllLines(list).stream()
        .map(line -> line.substring(0, line.indexOf(' ')))
        .collect(Collectors.toSet());
  }
}
