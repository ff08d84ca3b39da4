package redrose.prompts.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redrose.prompts.Language;
import redrose.prompts.catalogue.CatalogueFault;
import redrose.prompts.speech.Narrator;
import redrose.prompts.speech.Speech;
import redrose.prompts.speech.ToneSpeech;

class BuildSoundsTest {
  @TempDir Path classes;

  private final ToneSpeech speech = new ToneSpeech();

  @Test
  void aSecondBuildSpeaksNothingAnew() throws IOException {
    build(classes, speech);
    int first = speech.spoken();
    build(classes, speech);
    assertThat(first).isPositive();
    assertThat(speech.spoken()).isEqualTo(first);
  }

  @Test
  void twoBuildsFromNothingAreTheSameByteByByte(@TempDir Path otherClasses) throws IOException {
    build(classes, speech);
    build(otherClasses, speech);
    assertThat(contents(classes)).isEqualTo(contents(otherClasses));
  }

  @Test
  void soundsThatNobodyWantsAnyMoreGo() throws IOException {
    build(classes, speech);
    var before = contents(classes);
    var folder = classes.resolve("redrose/prompts/sounds/en");
    Files.writeString(folder.resolve("old-prompt-0123.alaw"), "old");
    build(classes, speech);
    assertThat(contents(classes)).isEqualTo(before);
  }

  @Test
  void aPromptThatTakesTooLongToSayFailsTheBuild() {
    Speech drawl =
        new Speech() {
          @Override
          public short[] speak(String phrase) {
            var long13s = new short[13 * SAMPLES_PER_SECOND];
            Arrays.fill(long13s, (short) 9000);
            return long13s;
          }

          @Override
          public Speech slower() {
            return this;
          }

          @Override
          public String version() {
            return "drawl";
          }
        };
    assertThatThrownBy(() -> build(classes, drawl))
        .isInstanceOf(CatalogueFault.class)
        .hasMessageContaining(
            "en.yaml: goodbye takes 13.0 s to say, more than 12 s: shorten it, or make two of it");
  }

  @Test
  void aLanguageThatNothingSpeaksHasItsWordsOnly() throws IOException {
    BuildSounds.build(
        classes,
        language -> language == Language.PL ? Optional.empty() : Optional.of(new Narrator(speech)));
    assertThat(classes.resolve("redrose/prompts/sounds/pl"))
        .isDirectoryContaining("glob:**/index.tsv")
        .isDirectoryNotContaining("glob:**.alaw");
    assertThat(classes.resolve("redrose/prompts/sounds/ro")).isDirectoryContaining("glob:**.alaw");
  }

  private static void build(Path folder, Speech speech) throws IOException {
    BuildSounds.build(folder, _ -> Optional.of(new Narrator(speech)));
  }

  private static Map<String, Integer> contents(Path folder) throws IOException {
    var contents = new TreeMap<String, Integer>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return contents;
  }
}
