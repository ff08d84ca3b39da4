package redrose.sandbox.leak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redrose.prompts.audio.G711;

/** The scan finds a card however it is written, and nothing where there is none. */
class ScanTest {
  private final Canary canary = Canary.fresh("some call", Canary.ACCEPTED);
  private final Canary other = Canary.fresh("another call", Canary.ACCEPTED);
  private final Scan scan = new Scan(List.of(canary, other));
  private final String number = canary.number();
  @TempDir Path folder;

  @Test
  void plain() throws IOException {
    found("paid with " + number + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "-", ",", ", "})
  void withSomethingBetween(String between) throws IOException {
    found(number.replaceAll("(?<=.)(?=.)", between));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "-"})
  void inGroups(String between) throws IOException {
    found("x" + number.replaceAll("(.{4})(?=.)", "$1" + between) + "x");
  }

  @Test
  void wide() throws IOException {
    found(("card=" + number).getBytes(UTF_16LE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab", "abc"})
  void inBase64WhateverIsAroundIt(String before) throws IOException {
    var text = before + number + "and more";
    found(Base64.getEncoder().encodeToString(text.getBytes(ISO_8859_1)));
  }

  @Test
  void packedWithinWhatIsPacked() throws IOException {
    var inner = packed(("{\"number\":\"" + number + "\"}").getBytes(ISO_8859_1));
    var around = new ByteArrayOutputStream();
    around.write(new byte[3_000_000]);
    around.write(inner);
    found(packed(around.toByteArray()));
  }

  @Test
  void acrossTheScansOwnChunks() throws IOException {
    for (int before = (1 << 20) - 20; before < (1 << 20) + 4; before++) {
      found(("x".repeat(before) + number).getBytes(ISO_8859_1));
    }
  }

  @Test
  void theSecurityCodeByItsName() throws IOException {
    found("card%5Bcvc%5D=" + canary.code());
    found("{\"keys\": \"" + canary.code() + "\"}");
  }

  @Test
  void aKeyALineOnItsChannelWithAnotherCallBetween() throws IOException {
    var log = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      log.append("[05:3" + i % 10 + "] DTMF begin '" + number.charAt(i) + "' on PJSIP/caller-01\n");
      log.append("[05:40] DTMF begin '7' on PJSIP/caller-02\n");
    }
    found(log.toString());
  }

  @Test
  void aKeyALineAsACharactersCode() throws IOException {
    var log = new StringBuilder();
    number.chars().forEach(key -> log.append("200 result=" + key + "\nWAIT FOR DIGIT 5000\n"));
    found(log.toString());
  }

  @Test
  void aKeyAnEventOfSeveralLines() throws IOException {
    var log = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      var key = number.charAt(i);
      for (var which : List.of("Begin", "End")) {
        log.append("Event: DTMF" + which + "\r\nChannel: PJSIP/caller-01\r\nDigit: " + key);
        log.append("\r\n\r\n");
      }
    }
    found(log.toString());
  }

  @Test
  void expiryAndCodeKeyByKey() throws IOException {
    var log = new StringBuilder();
    (canary.expiry() + "#" + canary.code() + "#")
        .chars()
        .forEach(key -> log.append("result=" + key + "\n"));
    found(log.toString());
  }

  @Test
  void asTonesInSound() throws IOException {
    var tones = KeySound.of(number);
    Files.write(folder.resolve("it.alaw"), G711.toALaw(tones));
    assertThat(scan.of(folder)).extracting(Finding::form).containsExactly("as tones");
  }

  @Test
  void nothingWhereThereIsNone() throws IOException {
    var random = new Random(5);
    var noise = new byte[5_000_000];
    random.nextBytes(noise);
    Files.write(folder.resolve("noise"), noise);
    Files.writeString(folder.resolve("log"), "card ending " + number.substring(12) + ", 16 keys\n");
    Files.write(folder.resolve("noise.alaw"), noise);
    Files.write(folder.resolve("broken.wav"), noise);
    assertThat(scan.of(folder)).isEmpty();
  }

  @Test
  void aFindingNeverTellsTheCard() throws IOException {
    Files.writeString(folder.resolve("it"), number);
    assertThat(scan.of(folder).toString()).doesNotContain(number).doesNotContain(canary.expiry());
  }

  private static byte[] packed(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private void found(String text) throws IOException {
    found(text.getBytes(StandardCharsets.UTF_8));
  }

  private void found(byte[] content) throws IOException {
    Files.write(folder.resolve("it"), content);
    Set<Finding> findings = scan.of(folder);
    assertThat(findings).isNotEmpty();
    assertThat(findings).extracting(Finding::call).containsOnly("some call");
    assertThat(findings).extracting(Finding::where).containsOnly("it");
  }
}
