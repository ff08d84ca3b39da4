package redrose.ivr.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechCommandTest {
  private static final Path ROOT = Path.of(System.getProperty("redrose.root"));
  private static final Path CARRIED = ROOT.resolve("speech-model");
  private static final String ANY_SUM = "0".repeat(64);

  @TempDir private Path state;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Publisher publisher;

  @BeforeEach
  void open() throws IOException {
    publisher = new Publisher();
  }

  @AfterEach
  void close() {
    publisher.close();
  }

  @Test
  void theCarriedModelIsInUseWhereNoOtherIsNamed() {
    assertThat(run(Map.of())).isZero();
    assertThat(out).asString().contains("the carried model", "works", "registrar");
  }

  @Test
  void aNamedModelThatIsNoneMeansKeysOnly() {
    assertThat(run(Map.of("VOSK_MODEL", state.toString()), "--json")).isEqualTo(1);
    assertThat(out)
        .asString()
        .contains("\"source\":\"VOSK_MODEL\",\"usable\":false,\"why\":\"There is no Vosk");
  }

  @Test
  void aModelIsFetchedTriedAndThenListenedWith() throws Exception {
    var zip = Publisher.zip(CARRIED);

    assertThat(fetch(publisher.offer(zip, zip.length), Publisher.sha256(zip))).isZero();
    var model = state.resolve("speech/en");
    assertThat(err).asString().contains("Fetching", "100 %", "Trying");
    assertThat(out).asString().contains("VOSK_MODEL=" + model);
    assertThat(run(Map.of("VOSK_MODEL", model.toString()))).isZero();
    assertOnlyTheModelIsThere();
  }

  @Test
  void aProgramIsToldWhereItIs() throws Exception {
    var zip = Publisher.zip(CARRIED);

    assertThat(fetch(publisher.offer(zip, 0), Publisher.sha256(zip), "--json")).isZero();
    assertThat(out).asString().contains("\"model\":\"" + state.resolve("speech/en") + "\"");
  }

  @Test
  void aModelForWiderSoundIsRefusedUnlessItMayHearTheTelephones() throws Exception {
    var zip = Publisher.zip(wideModel());
    var from = publisher.offer(zip, zip.length);

    assertFails("a telephone has 8000", from, Publisher.sha256(zip));
    assertThat(fetch(from, Publisher.sha256(zip), "--upsample")).isZero();
  }

  @Test
  void anotherFileThanThePublishersIsNotKeptAndTheOneBeforeStays() throws Exception {
    var zip = Publisher.zip(CARRIED);
    var from = publisher.offer(zip, zip.length);
    assertThat(fetch(from, Publisher.sha256(zip))).isZero();

    assertFails("its SHA-256 is " + Publisher.sha256(zip), from, ANY_SUM);
    assertThat(run(Map.of("VOSK_MODEL", state.resolve("speech/en").toString()))).isZero();
    assertOnlyTheModelIsThere();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 2_000_000})
  void aFileThatIsTooLargeIsGivenUp(long announcedBytes) {
    assertFails(
        "larger than 1 MB",
        publisher.offer(new byte[2_000_000], announcedBytes),
        ANY_SUM,
        "--most-mb",
        "1");
  }

  @Test
  void aFileThatUnpacksToTooMuchIsGivenUp() throws Exception {
    var zip = Publisher.zipOf("am/final.mdl", "0".repeat(5_000_000));

    assertFails(
        "too large", publisher.offer(zip, zip.length), Publisher.sha256(zip), "--most-mb", "1");
  }

  @Test
  void aFileThatStopsIsTold() {
    assertFails(
        "stopped before the file was whole", publisher.offer(new byte[500_000], 600_000), ANY_SUM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../escaped", "a/../../escaped", "/tmp/redrose-escaped"})
  void aFileThatReachesOutsideIsRefused(String name) throws Exception {
    var zip = Publisher.zipOf(name, "outside");

    assertFails("outside its folder", publisher.offer(zip, zip.length), Publisher.sha256(zip));
    assertThat(state.resolve("speech/escaped")).doesNotExist();
    assertThat(Path.of("/tmp/redrose-escaped")).doesNotExist();
  }

  @Test
  void whatIsNoModelIsRefused() throws Exception {
    var zip = Publisher.zipOf("readme.txt", "hello");
    var noZip = new byte[] {1, 2, 3};
    Files.write(state.resolve("no.zip"), noZip);

    assertFails("holds no Vosk model", publisher.offer(zip, zip.length), Publisher.sha256(zip));
    assertFails("no whole ZIP file", state.resolve("no.zip").toUri(), Publisher.sha256(noZip));
  }

  @Test
  void aModelThatBreaksIsRefused() throws Exception {
    var broken = copyOfTheCarried();
    Files.writeString(broken.resolve("am/final.mdl"), "nothing");
    var zip = Publisher.zip(broken);

    assertFails("is broken", publisher.offer(zip, zip.length), Publisher.sha256(zip));
    assertThat(state.resolve("speech/en")).doesNotExist();
  }

  @Test
  void anAddressWhereNothingIsIsTold() {
    assertFails("status 404", publisher.address("/elsewhere"), ANY_SUM);
    var nobody = publisher.address("/model.zip");
    publisher.close();
    assertFails("could not be reached", nobody, ANY_SUM);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fetch en --from http://127.0.0.1/m.zip               | --sha256
          fetch en --from http://127.0.0.1/m.zip --sha256 beef | 64 hexadecimal digits
          fetch ../en --from http://127.0.0.1/m.zip --sha256 0 | by its code
          fetch en --from ftp://127.0.0.1/m.zip --sha256 0     | https, http or file
          """)
  void whoAsksWronglyIsToldHow(String arguments, String said) {
    assertThat(run(Map.of(), arguments.split(" ", -1))).isEqualTo(2);
    assertThat(err).asString().contains(said);
  }

  private void assertFails(String said, URI from, String sha256, String... more) {
    assertThat(fetch(from, sha256, more)).isEqualTo(1);
    assertThat(err).asString().contains(said).doesNotContain("Exception");
  }

  private int fetch(URI from, String sha256, String... more) {
    var arguments = new ArrayList<String>();
    arguments.addAll(List.of("fetch", "en", "--from", from.toString(), "--sha256", sha256));
    arguments.addAll(List.of(more));
    return run(Map.of(), arguments.toArray(String[]::new));
  }

  private int run(Map<String, String> settings, String... arguments) {
    var environment = new HashMap<>(settings);
    environment.put("REDROSE_ROOT", ROOT.toString());
    environment.put("REDROSE_STATE", state.toString());
    return SpeechCommand.run(new PrintWriter(out), new PrintWriter(err), environment, arguments);
  }

  private void assertOnlyTheModelIsThere() {
    assertThat(state.resolve("speech")).isDirectoryContaining("glob:**/en");
    assertThat(state.resolve("speech").toFile().list()).hasSize(1);
  }

  private Path wideModel() throws IOException {
    var model = copyOfTheCarried();
    var settings = model.resolve("conf/mfcc.conf");
    Files.writeString(settings, Files.readString(settings).replace("=8000", "=16000"));
    return model;
  }

  private Path copyOfTheCarried() throws IOException {
    var copy = state.resolve("copy");
    try (var files = Files.walk(CARRIED)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var place = copy.resolve(CARRIED.relativize(file).toString());
        Files.createDirectories(place.getParent());
        Files.copy(file, place);
      }
    }
    return copy;
  }
}
