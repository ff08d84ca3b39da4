package redrose.ivr.listening.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redrose.call.Grammar;

/** A word that the carried model has no sound for would never be heard. */
class VocabularyTest {
  @ParameterizedTest
  @MethodSource("redrose.ivr.listening.grammar.GrammarsTest#everyGrammar")
  void everyWordIsOneOfTheModels(Grammar<?> grammar) throws IOException {
    var list = Path.of(System.getProperty("redrose.root"), "speech-model", "graph", "words.txt");
    var known =
        Files.readAllLines(list).stream()
            .map(line -> line.substring(0, line.indexOf(' ')))
            .collect(Collectors.toSet());

    var words = grammar.phrases().stream().flatMap(phrase -> Stream.of(phrase.split(" ", -1)));

    assertThat(words).isNotEmpty().isSubsetOf(known);
  }
}
