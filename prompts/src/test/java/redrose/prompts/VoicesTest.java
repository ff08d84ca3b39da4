package redrose.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redrose.prompts.speech.Speeches;

class VoicesTest {
  @TempDir Path audioDir;

  @Test
  void englishIsAlwaysSpokenAndFirst() {
    try (var voices = Voices.open(audioDir, Optional.empty(), Set.of())) {
      assertThat(voices.all()).extracting(Voice::language).containsExactly(Language.EN);
      assertThat(voices.missing()).isEmpty();
    }
  }

  @Test
  void aLanguageIsEitherSpokenOrMissingForAReason() {
    var wanted = EnumSet.of(Language.PL, Language.GU);
    try (var voices = Voices.open(audioDir, Optional.empty(), wanted)) {
      for (var language : wanted) {
        if (Speeches.find(language).isPresent()) {
          var said = voices.of(language).say(LinePrompts.WELCOME);
          assertThat(Path.of(said.sounds().getFirst() + ".alaw")).isNotEmptyFile();
          assertThat(said.sounds().getFirst()).contains("/" + language.tag() + "/built/");
        } else {
          assertThat(voices.missing()).containsEntry(language, "espeak-ng is not installed");
        }
      }
    }
  }

  @Test
  void theApologyStaysEnglishWhateverIsSpoken() {
    try (var voices = Voices.open(audioDir, Optional.empty(), EnumSet.allOf(Language.class))) {
      assertThat(audioDir.resolve("system/apology.alaw"))
          .hasSameBinaryContentAs(
              Path.of(
                  voices.of(Language.EN).say(LinePrompts.APOLOGY).sounds().getFirst() + ".alaw"));
    }
  }

  @Test
  void languagesAreListedByTheirTags() {
    assertThat(Language.listed("en, PL")).containsExactly(Language.EN, Language.PL);
    assertThat(Language.listed("all")).containsExactly(Language.values());
    assertThatThrownBy(() -> Language.listed("en,fr"))
        .hasMessage("fr is none of en, pl, ur, pa, gu, bn, ro");
  }
}
