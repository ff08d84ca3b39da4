package redrose.ivr.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptsCommandTest {
  private static final String GOODBYE = "Thank you for ringing. Goodbye.";

  @TempDir Path recordings;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path english;

  @BeforeEach
  void folder() throws IOException {
    english = Files.createDirectory(recordings.resolve("en"));
  }

  @Test
  void aScriptHasEachPromptThatCanBeRecorded() {
    assertThat(run("export", "pl")).isZero();
    assertThat(out.toString().lines())
        .startsWith("key,text,file,english,seconds at most,status")
        .contains(
            "goodbye,Dziękujemy za telefon. Do widzenia.,goodbye.wav,"
                + GOODBYE
                + ",12,awaits reader")
        .noneMatch(line -> line.startsWith("pay.paid,"));
  }

  @Test
  void aLanguageThatIsNotThereIsSaid() {
    assertThat(run("export", "fr")).isEqualTo(2);
    assertThat(err.toString()).startsWith("There is no language fr.");
  }

  @Test
  void whatAwaitsAReaderIsCountedAndNothingWrong() {
    assertThat(run("check", "--json")).isZero();
    assertThat(out.toString())
        .contains("\"pl awaits-reader\":")
        .contains("\"kind\":\"awaits-reader\"")
        .doesNotContain("\"en awaits-reader\"", "stale");
  }

  @Test
  void aRecordingOfTheWordsOfTodayIsGood() throws IOException {
    record("goodbye", 1000);
    script("goodbye,\"" + GOODBYE + "\"");
    assertThat(check()).isZero();
    assertThat(out.toString()).contains("en not-recorded: ").doesNotContain("goodbye:");
  }

  @Test
  void aRecordingOfOtherWordsIsStale() throws IOException {
    record("goodbye", 1000);
    script("goodbye,Cheerio.");
    assertThat(check()).isOne();
    assertThat(out.toString())
        .contains("en  stale-recording  goodbye: its text is now: " + GOODBYE);
  }

  @Test
  void withoutAScriptNobodyKnowsWhatIsSaid() throws IOException {
    record("goodbye", 1000);
    assertThat(check()).isOne();
    assertThat(out.toString()).contains("unknown-script").contains("script.csv");
  }

  @Test
  void aRecordingThatTakesTooLongIsSaid() throws IOException {
    record("goodbye", 13_000);
    script("goodbye,\"" + GOODBYE + "\"");
    assertThat(check()).isOne();
    assertThat(out.toString()).containsPattern("long-recording  goodbye: it takes 1[23]\\.[0-9] s");
  }

  @Test
  void aFileThatIsNoRecordingIsSaidWithItsMend() throws IOException {
    Files.writeString(english.resolve("welcome.wav"), "not audio");
    assertThat(check()).isOne();
    assertThat(out.toString()).contains("bad-recording").contains("this is not a WAV file");
  }

  @Test
  void aScriptThatIsNoneIsSaid() throws IOException {
    record("goodbye", 1000);
    Files.writeString(english.resolve("script.csv"), "one,two\n1,2\n");
    assertThat(check()).isEqualTo(2);
    assertThat(err.toString()).contains("script.csv is no recording script");
  }

  private int check() {
    return run("check", "--recordings", recordings.toString());
  }

  private int run(String... arguments) {
    return PromptsCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private void script(String row) throws IOException {
    Files.writeString(english.resolve("script.csv"), "key,text\r\n" + row + "\r\n");
  }

  /** A tone as 16-bit PCM, 8,000 samples a second. */
  private void record(String key, int lengthMs) throws IOException {
    var wav = ByteBuffer.allocate(44 + lengthMs * 16).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(wav.capacity() - 8);
    wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    wav.putShort((short) 1).putShort((short) 1).putInt(8000).putInt(16_000);
    wav.putShort((short) 2).putShort((short) 16);
    wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(lengthMs * 16);
    for (int i = 0; wav.hasRemaining(); i++) {
      wav.putShort((short) (9000 * Math.sin(i * 0.5)));
    }
    Files.write(english.resolve(key + ".wav"), wav.array());
  }
}
