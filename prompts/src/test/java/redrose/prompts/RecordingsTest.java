package redrose.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redrose.prompts.audio.Tones;
import redrose.prompts.audio.Wavs;

class RecordingsTest {
  @TempDir Path audioDir;
  @TempDir Path recordings;

  private Path english;

  @BeforeEach
  void folder() throws IOException {
    english = Files.createDirectory(recordings.resolve("en"));
  }

  @Test
  void aRecordingTakesThePlaceOfTheSynthesiser() throws IOException {
    record("goodbye.wav", 1000);
    try (var voice = open()) {
      assertThat(sound(voice)).contains("/recorded/goodbye-");
      assertThat(Path.of(sound(voice) + ".alaw")).hasSize(8000);
      assertThat(voice.say(LinePrompts.WELCOME).sounds().getFirst()).contains("/built/");
    }
  }

  @Test
  void anotherTakeIsAnotherSound() throws IOException {
    record("goodbye.wav", 1000);
    String first;
    try (var voice = open()) {
      first = sound(voice);
    }
    record("goodbye.wav", 1500);
    try (var voice = open()) {
      assertThat(sound(voice)).isNotEqualTo(first);
      assertThat(Path.of(sound(voice) + ".ulaw")).hasSize(12_000);
    }
  }

  @Test
  void aRecordedApologyIsTheDialplansToo() throws IOException {
    record("system.apology.wav", 1000);
    open().close();
    assertThat(audioDir.resolve("system/apology.alaw")).hasSize(8000);
  }

  @Test
  void aRecordingDroppedInLaterIsHeardFromThenOn() throws IOException {
    try (var voice = open()) {
      var goodbye = voice.say(LinePrompts.GOODBYE);
      var joined = voice.join(goodbye, voice.say(LinePrompts.WELCOME));
      var before = joined.sounds();
      assertThat(goodbye.sounds().getFirst()).contains("/built/");

      record("goodbye.wav", 1000);
      voice.refreshRecordings();
      assertThat(goodbye.sounds().getFirst()).contains("/recorded/goodbye-");
      assertThat(joined.sounds()).isNotEqualTo(before);

      Files.delete(english.resolve("goodbye.wav"));
      voice.refreshRecordings();
      assertThat(goodbye.sounds().getFirst()).contains("/built/");
      assertThat(joined.sounds()).isEqualTo(before);
    }
  }

  @Test
  void aBadRecordingDroppedInLaterChangesNothing() throws IOException {
    record("goodbye.wav", 1000);
    try (var voice = open()) {
      Files.writeString(english.resolve("welcome.wav"), "not audio");
      record("goodbye.wav", 1500);
      voice.refreshRecordings();
      assertThat(Path.of(sound(voice) + ".alaw")).hasSize(8000);

      Files.delete(english.resolve("welcome.wav"));
      voice.refreshRecordings();
      assertThat(Path.of(sound(voice) + ".alaw")).hasSize(12_000);
    }
  }

  @Test
  void withoutAFolderEverythingIsSynthetic() throws IOException {
    Files.delete(english);
    try (var voice = open()) {
      assertThat(sound(voice)).contains("/built/");
    }
  }

  @Test
  void everyBadRecordingIsNamedWithItsMend() throws IOException {
    record("good-bye.wav", 1000);
    record("pay.paid.wav", 1000);
    Files.writeString(english.resolve("welcome.wav"), "not audio");
    Files.writeString(english.resolve("notes.txt"), "takes 1 to 3");
    assertThatThrownBy(this::open)
        .isInstanceOf(RecordingFault.class)
        .hasMessageContaining("good-bye.wav: there is no prompt good-bye; rename the file")
        .hasMessageContaining("pay.paid.wav: prompt pay.paid has variables")
        .hasMessageContaining("welcome.wav: this is not a WAV file; save it as 16-bit PCM WAV")
        .hasMessageNotContaining("notes.txt");
  }

  private void record(String name, int lengthMs) throws IOException {
    var wav = Wavs.pcm(Tones.tone(700, lengthMs, 44_100, 0.2), 44_100, 2);
    Files.write(english.resolve(name), wav);
  }

  private Voice open() {
    return Voice.open(audioDir, Language.EN, recordings);
  }

  private static String sound(Voice voice) {
    return voice.say(LinePrompts.GOODBYE).sounds().getFirst();
  }
}
