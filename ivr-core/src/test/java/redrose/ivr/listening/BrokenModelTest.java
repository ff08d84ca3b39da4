package redrose.ivr.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Most of these would end the process that listens; here each is one sentence. */
class BrokenModelTest {
  @TempDir Path folder;

  @Test
  void aFolderWithoutAModel() {
    assertRefused("There is no Vosk speech model in " + folder);
    assertThatThrownBy(() -> SpeechModel.load(folder.resolve("elsewhere")))
        .isInstanceOf(SpeechModelInvalid.class)
        .hasMessageContaining("There is no Vosk speech model");
  }

  @ParameterizedTest
  @ValueSource(strings = {"am/final.mdl", "graph/HCLr.fst", "conf/model.conf"})
  void aFileThatIsMissing(String name) throws IOException {
    Files.delete(Models.copyInto(folder).resolve(name));

    assertRefused("is broken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"am/final.mdl", "graph/HCLr.fst"})
  void aFileThatIsCutShort(String name) throws IOException {
    var file = Models.copyInto(folder).resolve(name);
    try (var channel = Files.newByteChannel(file, java.nio.file.StandardOpenOption.WRITE)) {
      channel.truncate(Files.size(file) / 2);
    }

    assertRefused("is broken");
  }

  @Test
  void anEmptyListOfSilences() throws IOException {
    Files.writeString(Models.copyInto(folder).resolve("conf/model.conf"), "");

    assertRefused("is broken");
  }

  @Test
  void aModelForWideBandSound() throws IOException {
    setRate("16000");

    assertRefused("is made for 16000 samples a second and a telephone has 8000");
  }

  @Test
  void aRateThatIsNoNumber() throws IOException {
    setRate("fast");

    assertRefused("an unreadable number");
  }

  @Test
  void aModelThatTakesATelephonesSoundToo() throws Exception {
    setRate("16000\n--allow-upsample=true");

    try (var model = SpeechModel.load(folder)) {
      assertThat(model).isNotNull();
    }
  }

  private void setRate(String rate) throws IOException {
    var file = Models.copyInto(folder).resolve("conf/mfcc.conf");
    Files.writeString(file, Files.readString(file).replace("=8000", "=" + rate));
  }

  private void assertRefused(String why) {
    assertThatThrownBy(() -> SpeechModel.load(folder))
        .isInstanceOf(SpeechModelInvalid.class)
        .hasMessageContaining(why)
        .hasMessageContaining(folder.toString());
  }
}
