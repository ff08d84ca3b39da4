package redrose.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redrose.call.Utterance;
import redrose.prompts.audio.G711;
import redrose.prompts.audio.Tones;
import redrose.prompts.speech.Narrator;
import redrose.prompts.speech.ToneSpeech;

class VoiceTest {
  @TempDir Path audioDir;

  private final ToneSpeech speech = new ToneSpeech();
  private Voice voice;

  @BeforeEach
  void open() {
    voice = openAnother();
  }

  @AfterEach
  void close() {
    voice.close();
  }

  @Test
  void everyPlainPromptIsThereInBothCodecsAndAudible() throws IOException {
    for (var prompt : Prompts.all()) {
      if (prompt instanceof Prompt.Plain plain) {
        var aLaw = bytes(voice.say(plain), ".alaw");
        assertThat(bytes(voice.say(plain), ".ulaw")).hasSameSizeAs(aLaw);
        assertThat(Tones.levelDb(decoded(aLaw))).as(plain.key()).isBetween(-22.0, -14.0);
        assertThat(aLaw.length / 8).as(plain.key()).isBetween(400, 12_000);
      }
    }
    assertThat(speech.spoken()).as("built before, not now").isZero();
  }

  @Test
  void aPromptIsWrittenWithItsValues() {
    var said = voice.say(CardPrompts.CARD_CONFIRM, Value.money(4250), Value.cardEnding("4242"));
    assertThat(said.key()).isEqualTo("card.confirm");
    assertThat(said.text()).startsWith("To pay £42.50 by card ending 4242, press 1.");
  }

  @Test
  void aPromptWithValuesIsOneFileMadeWhenItIsFirstWanted() throws IOException {
    var said = voice.say(PayPrompts.PAY_PAID, Value.money(4250));
    assertThat(speech.spoken()).isZero();
    assertThat(said.sounds()).hasSize(1);
    assertThat(bytes(said, ".alaw")).hasSizeGreaterThan(8000);
    said.sounds();
    voice.say(PayPrompts.PAY_PAID, Value.money(4250)).sounds();
    assertThat(speech.spoken()).isOne();
  }

  @Test
  void otherValuesAreAnotherSound() throws IOException {
    var one = voice.say(PayPrompts.PAY_PAID, Value.money(4250));
    var other = voice.say(PayPrompts.PAY_PAID, Value.money(4251));
    assertThat(one.sounds()).isNotEqualTo(other.sounds());
    assertThat(Arrays.equals(bytes(one, ".alaw"), bytes(other, ".alaw"))).isFalse();
  }

  @Test
  void onlyWhatHoldsNothingOfTheCallersIsKept() {
    var service = voice.say(LinePrompts.OPTION_SERVICE, Value.text("school meals"));
    var option = voice.join(service, voice.say(LinePrompts.press('1')));
    var limit = voice.sayConfigured(PayPrompts.PAY_AMOUNT_WRONG_ABOVE, Value.money(500_000));
    var amount = voice.say(PayPrompts.PAY_AMOUNT_READBACK, Value.money(4250));
    var question = voice.join(amount, voice.say(LinePrompts.CONFIRM_YES));
    assertThat(List.of(option, service, limit)).allMatch(each -> sound(each).contains("/kept/"));
    assertThat(List.of(amount, question)).allMatch(each -> sound(each).contains("/passing/"));
  }

  @Test
  void joinedPromptsAreOneFileWithAPauseThatFitsTheirPunctuation() throws IOException {
    var option = voice.say(LinePrompts.OPTION_PAY);
    var press = voice.say(LinePrompts.press('1'));
    var joined = voice.join(option, press, press);
    assertThat(joined.key()).isEqualTo("menu.option.pay+press.1");
    assertThat(joined.text()).isEqualTo("To pay a bill, press 1. press 1.");
    assertThat(joined.sounds()).hasSize(1);
    int parts = bytes(option, ".alaw").length + 2 * bytes(press, ".alaw").length;
    assertThat(bytes(joined, ".alaw")).hasSize(parts + (120 + 350) * 8);
  }

  @Test
  void joinsMayBeJoined() throws IOException {
    var goodbye = voice.say(LinePrompts.GOODBYE);
    var nested = voice.join(voice.join(goodbye, goodbye), goodbye);
    assertThat(bytes(nested, ".ulaw")).hasSize(3 * bytes(goodbye, ".ulaw").length + 2 * 350 * 8);
  }

  @Test
  void anUtteranceOfSomebodyElsesCannotBeJoined() {
    record Other(String key, String text, List<String> sounds) implements Utterance {}
    var other = new Other("other", "Other.", List.of());
    assertThatIllegalArgumentException().isThrownBy(() -> voice.join(other, other));
  }

  @Test
  void theDialplansApologyHasAFixedName() {
    assertThat(audioDir.resolve("system/apology.alaw"))
        .hasSameBinaryContentAs(Path.of(sound(voice.say(LinePrompts.APOLOGY)) + ".alaw"));
    assertThat(audioDir.resolve("system/apology.ulaw")).exists();
  }

  @Test
  void anotherProcessOnTheSameFolderFindsTheSameSounds() {
    var said = voice.say(PayPrompts.PAY_PAID, Value.money(4250));
    said.sounds();
    try (var another = openAnother()) {
      assertThat(another.say(PayPrompts.PAY_PAID, Value.money(4250)).sounds())
          .isEqualTo(said.sounds());
    }
    assertThat(speech.spoken()).isOne();
  }

  @Test
  void aMissingFileIsPutBackAtTheNextStart() throws IOException {
    var file = Path.of(sound(voice.say(LinePrompts.GOODBYE)) + ".ulaw");
    Files.delete(file);
    openAnother().close();
    assertThat(file).exists();
  }

  @Test
  void manyCallsAndSeveralProcessesMaySpeakAtOnce() throws Exception {
    List<Callable<Integer>> calls = new ArrayList<>();
    try (var other = openAnother();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 60; i++) {
        var speaker = i % 2 == 0 ? voice : other;
        var amount = Value.money(100 + i % 10);
        calls.add(() -> bytes(speaker.say(PayPrompts.PAY_PAID, amount), ".alaw").length);
      }
      List<Future<Integer>> lengths = threads.invokeAll(calls);
      for (int i : IntStream.range(0, calls.size()).toArray()) {
        assertThat(lengths.get(i).get()).isEqualTo(lengths.get(i % 10).get());
      }
    }
    try (var files = Files.list(audioDir.resolve("en/passing"))) {
      assertThat(files).hasSize(30);
    }
  }

  private Voice openAnother() {
    return Voice.open(audioDir, Language.EN, Optional.empty(), new Narrator(speech));
  }

  private static String sound(Utterance utterance) {
    return utterance.sounds().getFirst();
  }

  private static byte[] bytes(Utterance utterance, String extension) throws IOException {
    return Files.readAllBytes(Path.of(sound(utterance) + extension));
  }

  private static short[] decoded(byte[] aLaw) {
    var samples = new short[aLaw.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = G711.fromALaw(aLaw[i]);
    }
    return samples;
  }
}
