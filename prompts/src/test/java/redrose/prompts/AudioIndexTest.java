package redrose.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redrose.prompts.speech.Narrator;
import redrose.prompts.speech.ToneSpeech;

class AudioIndexTest {
  @TempDir Path audioDir;

  @Test
  void everySoundIsFoundWithWhatItSays() throws IOException {
    try (var voice = open()) {
      var entries = new AudioIndex(audioDir).refresh();
      assertThat(entries)
          .contains(
              new AudioIndex.Entry(
                  "goodbye",
                  "en",
                  "Thank you for ringing. Goodbye.",
                  Path.of(voice.say(LinePrompts.GOODBYE).sounds().getFirst())));
      assertThat(entries)
          .allSatisfy(
              entry -> {
                assertThat(Path.of(entry.path() + ".alaw")).exists();
                assertThat(Path.of(entry.path() + ".ulaw")).exists();
              });
    }
  }

  @Test
  void soundsMadeDuringACallAreNoticedOnce() throws IOException {
    try (var voice = open()) {
      var index = new AudioIndex(audioDir);
      int before = index.refresh().size();
      voice
          .join(voice.say(PayPrompts.PAY_PAID, Value.money(4250)), voice.say(LinePrompts.GOODBYE))
          .sounds();
      var found = index.refresh();
      assertThat(found).hasSize(1);
      assertThat(found.getFirst().keys()).containsExactly("pay.paid", "goodbye");
      assertThat(found.getFirst().text())
          .isEqualTo("Thank you. You have paid £42.50. Thank you for ringing. Goodbye.");
      assertThat(index.refresh()).isEmpty();
      assertThat(index.entries()).hasSize(before + 1);
    }
  }

  @Test
  void aTextWithSignsComesBackAsItWas() throws IOException {
    try (var voice = open()) {
      voice.say(LinePrompts.OPTION_SERVICE, Value.text("\"Łódź\\ & co\"")).sounds();
      assertThat(new AudioIndex(audioDir).refresh())
          .extracting(AudioIndex.Entry::text)
          .contains("For \"Łódź\\ & co\",");
    }
  }

  @Test
  void whatIsStillBeingWrittenIsLeftAlone() throws IOException {
    Files.createDirectories(audioDir.resolve("en/passing"));
    Files.writeString(audioDir.resolve("en/passing/.a.json.1f"), "{");
    Files.writeString(audioDir.resolve("en/passing/.a.json"), "{");
    assertThat(new AudioIndex(audioDir).refresh()).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereYetHasNoSounds() throws IOException {
    assertThat(new AudioIndex(audioDir.resolve("later")).refresh()).isEmpty();
  }

  private Voice open() {
    return Voice.open(audioDir, Language.EN, Optional.empty(), new Narrator(new ToneSpeech()));
  }
}
