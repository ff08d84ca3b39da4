package redrose.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  private static final Settings NONE = Settings.of(Map.of());

  @TempDir Path folder;

  @Test
  void aValueIsReadWithoutTheBlanksAroundIt() {
    assertThat(Settings.of(Map.of("HOST", " 127.0.0.1 ")).text("HOST")).isEqualTo("127.0.0.1");
  }

  @Test
  void whatIsLeftOutOrBlankHasItsDefault() {
    assertThat(NONE.text("HOST", "localhost")).isEqualTo("localhost");
    assertThat(Settings.of(Map.of("PORT", " ")).port("PORT", 4573)).isEqualTo(4573);
    assertThat(NONE.address("URL")).isEmpty();
  }

  @Test
  void aHostIsOfThisMachineOrOfAPrivateLink() {
    var settings =
        Settings.of(Map.of("PRIVATE", "10.1.2.3", "PUBLIC", "8.8.8.8", "ANY", "0.0.0.0"));

    assertThat(settings.privateHost("NONE", "127.0.0.1", "calls go there")).isEqualTo("127.0.0.1");
    assertThat(settings.privateHost("PRIVATE", "", "calls go there")).isEqualTo("10.1.2.3");
    assertThatItSays(
        "Set PUBLIC to a loopback or private address: calls go there, and 8.8.8.8 is public.",
        () -> settings.privateHost("PUBLIC", "", "calls go there"));
    assertThatItSays(
        "Set ANY to a loopback or private address: calls go there, and 0.0.0.0 is public.",
        () -> settings.privateHost("ANY", "", "calls go there"));
  }

  @Test
  void aValueWithoutDefaultMustBeSet() {
    assertThatItSays("Set REDROSE_DB_URL: it has no default.", () -> NONE.text("REDROSE_DB_URL"));
  }

  @Test
  void aValueOfAnyKindIsReadByItsReader() {
    var settings = Settings.of(Map.of("CHOSEN", "MONDAY", "WRONG", "sideways"));

    DayOfWeek chosen = settings.read("CHOSEN", "FRIDAY", DayOfWeek::valueOf, "a day");
    DayOfWeek byDefault = NONE.read("CHOSEN", "FRIDAY", DayOfWeek::valueOf, "a day");

    assertThat(chosen).isEqualTo(DayOfWeek.MONDAY);
    assertThat(byDefault).isEqualTo(DayOfWeek.FRIDAY);
    assertThatItSays(
        "Set WRONG to a day: No enum constant java.time.DayOfWeek.sideways.",
        () -> settings.read("WRONG", "FRIDAY", DayOfWeek::valueOf, "a day"));
  }

  @Test
  void aPortIsANumberInItsRange() {
    var settings = Settings.of(Map.of("WORD", "http", "LARGE", "65536"));

    assertThatItSays("Set WORD to a number: it is http.", () -> settings.port("WORD", 1));
    assertThatItSays(
        "Set LARGE to a port, 0 to 65535: it is 65536.", () -> settings.port("LARGE", 1));
  }

  @Test
  void anAddressIsOfTheWeb() {
    var settings = Settings.of(Map.of("GOOD", "http://127.0.0.1:12111", "BAD", "ftp://x"));

    assertThat(settings.address("GOOD")).hasToString("Optional[http://127.0.0.1:12111]");
    assertThatItSays(
        "Set BAD to an http or https address: it is ftp://x.", () -> settings.address("BAD"));
  }

  @Test
  void whatMustNotBeReadOnItsWayGoesByHttpsOrStaysOnThisMachine() {
    var settings =
        Settings.of(
            Map.of(
                "AWAY", "https://pay.example.org",
                "HERE", "http://127.0.0.1:9103",
                "OPEN", "http://192.0.2.1/pay",
                "NOWHERE", "http://no.such.invalid"));

    assertThat(settings.encryptedAddress("AWAY", "payers")).isPresent();
    assertThat(settings.encryptedAddress("HERE", "payers")).isPresent();
    assertThat(settings.encryptedAddress("NONE", "payers")).isEmpty();
    assertThatItSays(
        "Set OPEN to an https address: payers may not go to http://192.0.2.1/pay unencrypted.",
        () -> settings.encryptedAddress("OPEN", "payers"));
    assertThatItSays(
        "Set NOWHERE to an address or a known name: no machine is called no.such.invalid.",
        () -> settings.encryptedAddress("NOWHERE", "payers"));
  }

  @Test
  void aSecretIsWhatItsFileHolds() throws IOException {
    var file = Files.writeString(folder.resolve("key"), "sk_test_1\n");

    assertThat(Settings.of(Map.of("KEY_FILE", file.toString())).secret("KEY_FILE"))
        .isEqualTo("sk_test_1");
  }

  @Test
  void aSecretThatIsMissingOrEmptyIsSaid() throws IOException {
    var empty = Files.writeString(folder.resolve("empty"), "\n");
    var missing = folder.resolve("missing");
    var settings = Settings.of(Map.of("EMPTY", empty.toString(), "MISSING", missing.toString()));

    assertThatItSays(
        "Put the secret into " + empty + " (EMPTY): it is empty.", () -> settings.secret("EMPTY"));
    assertThatItSays(
        "Set MISSING to a file that this user can read: " + missing + " is none.",
        () -> settings.secret("MISSING"));
  }

  private static void assertThatItSays(String sentence, ThrowingCallable read) {
    assertThatExceptionOfType(CannotStart.class).isThrownBy(read).withMessage(sentence);
  }
}
