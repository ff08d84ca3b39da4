package redrose.sandbox.speech.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What callers have in mind is what their words mean. */
class CorpusTest {
  private static final int COUNT = 500;

  @ParameterizedTest
  @EnumSource
  void theWordsOfATaskMeanItsValue(Kind kind) {
    assertThat(new Corpus(7).tasks(kind, COUNT))
        .hasSize(COUNT)
        .allSatisfy(task -> assertThat(read(task)).contains(task.value()));
  }

  @ParameterizedTest
  @EnumSource
  void theSameSeedHasTheSameThingsSaid(Kind kind) {
    assertThat(words(new Corpus(3).tasks(kind, 20)))
        .isEqualTo(words(new Corpus(3).tasks(kind, 20)))
        .isNotEqualTo(words(new Corpus(4).tasks(kind, 20)));
  }

  @ParameterizedTest
  @EnumSource
  void strangersMeanNothing(Kind kind) {
    assertThat(new Corpus(7).strangers(kind, COUNT))
        .allSatisfy(task -> assertThat(read(task)).isEmpty());
  }

  private static List<Object> read(Task<?> task) {
    var words = task.words().toLowerCase(Locale.UK).replace(",", "").replace("-", "");
    return List.copyOf(task.grammar().read(List.of(words.split(" ", -1))).values());
  }

  private static List<String> words(List<Task<?>> tasks) {
    return tasks.stream().map(Task::words).toList();
  }
}
