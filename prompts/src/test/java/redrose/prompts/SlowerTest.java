package redrose.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redrose.call.Utterance;
import redrose.prompts.audio.Tones;
import redrose.prompts.audio.Wavs;
import redrose.prompts.speech.Narrator;
import redrose.prompts.speech.ToneSpeech;

/** Everything can be had more slowly, with the same words. */
class SlowerTest {
  @TempDir Path folder;

  private Voice voice() {
    var audio = folder.resolve("audio");
    return Voice.open(audio, Language.EN, Optional.of(folder), new Narrator(new ToneSpeech()));
  }

  private static long lengthMs(Utterance utterance) throws IOException {
    return Files.size(Path.of(utterance.sounds().getFirst() + ".alaw")) / 8;
  }

  private static void assertSlower(Utterance usual, double times) throws IOException {
    var slower = usual.slower();
    assertThat(slower.key()).isEqualTo(usual.key());
    assertThat(slower.text()).isEqualTo(usual.text());
    assertThat((double) lengthMs(slower)).as(usual.key()).isGreaterThan(times * lengthMs(usual));
    assertThat(slower.slower().sounds()).isEqualTo(slower.sounds());
  }

  @Test
  void withValuesOrJoined() throws IOException {
    try (var voice = voice()) {
      var paid = voice.say(PayPrompts.PAY_PAID, Value.money(4250));
      assertSlower(paid, 1.2);
      assertThat(paid.slower().sounds().getFirst()).contains("/passing/");
      var service = voice.say(LinePrompts.OPTION_SERVICE, Value.text("school meals"));
      assertSlower(service, 1.2);
      assertSlower(voice.join(service, service), 1.2);
    }
  }

  @Test
  void aRecordingGivesWayToTheSynthesiser() throws IOException {
    Files.createDirectories(folder.resolve("en"));
    var recording = Tones.tone(440, 1500, 8000, 0.3);
    Files.write(folder.resolve("en/goodbye.wav"), Wavs.pcm(recording, 8000, 1));
    try (var voice = voice()) {
      var goodbye = voice.say(LinePrompts.GOODBYE);
      assertThat(goodbye.sounds().getFirst()).contains("/recorded/");
      assertThat(goodbye.slower().sounds().getFirst()).contains("/kept/");
      assertThat(goodbye.slower().text()).isEqualTo(goodbye.text());
    }
  }
}
