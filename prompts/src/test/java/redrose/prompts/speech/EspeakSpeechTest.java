package redrose.prompts.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redrose.prompts.Language;
import redrose.prompts.audio.Polish;
import redrose.prompts.audio.Tones;
import redrose.prompts.catalogue.Catalogue;
import redrose.prompts.words.SpokenForms;

/** The real espeak-ng, where it is installed; CI installs it. */
class EspeakSpeechTest {
  /** How it says that it goes over to another voice, for letters that the language lacks. */
  private static final String OTHER_VOICE = "(en)";

  @BeforeAll
  static void installed() {
    assumeTrue(EspeakProgram.find().isPresent(), "espeak-ng is not installed");
  }

  @ParameterizedTest
  @EnumSource
  void everyLanguageIsSpokenAndAudible(Language language) {
    var spoken = Speeches.of(language).speak(SpokenForms.of(language).money(4250));
    var polished = Polish.level(Polish.trim(spoken));
    assertThat(polished.length / 8).as("ms").isBetween(700, 6000);
    assertThat(Tones.levelDb(polished)).isBetween(-22.0, -14.0);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EN")
  void everyWordIsReadInItsOwnLanguage(Language language) throws IOException {
    var lines = Catalogue.of(language).lines().stream().map(line -> line.spoken().words());
    var forms = SpokenForms.of(language);
    var numbers = IntStream.range(0, 100).mapToObj(forms::number);
    var letters = Stream.of(forms.oneByOne("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 26));
    var text =
        Stream.of(lines, numbers, letters)
            .flatMap(words -> words)
            .map(words -> words.replaceAll("\\{[^}]*}", ""))
            .collect(Collectors.joining("\n"));
    var arguments = List.of("-v", language.tag(), "-q", "-x", "-b", "1", "--stdin");
    var phonemes = new String(EspeakProgram.run(arguments, text), StandardCharsets.UTF_8);
    assertThat(phonemes.lines().filter(line -> line.contains(OTHER_VOICE))).isEmpty();
    assertThat(phonemes.lines().count()).isGreaterThan(200);
  }

  @Test
  void theVersionTellsLanguagesApart() {
    assertThat(Speeches.of(Language.PL).version()).startsWith("espeak-ng-").contains("-pl-");
    assertThat(Speeches.of(Language.RO).version()).isNotEqualTo(Speeches.of(Language.PL).version());
  }

  @Test
  void bracketsAreNoPhonemes() {
    var speech = Speeches.of(Language.PL);
    assertThat(speech.speak("[[dɔm]] dom")).isEqualTo(speech.speak("  dɔm   dom"));
  }

  /** Asked for a voice that it lacks, it speaks English without a word. */
  @Test
  void itsVoicesAreKnownBeforehand() {
    assertThat(EspeakProgram.find().orElseThrow().voices())
        .contains("pl", "ur", "pa", "gu", "bn", "ro")
        .doesNotContain("xx");
  }
}
