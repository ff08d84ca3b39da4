package redrose.ivr.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redrose.ivr.notify.TextSender.Delivery;
import redrose.requests.MobileNumber;

class FileTextsTest {
  @TempDir private Path folder;

  @Test
  void eachTextIsALineOfJsonInAFileThatOnlyItsOwnerReads() throws IOException {
    var texts = new FileTexts(folder.resolve("texts"));
    var reference = UUID.fromString("01a20178-599b-7000-b4c6-6f6964621544");
    assertThat(texts.find(reference)).isEmpty();
    assertThat(texts.send(reference, new MobileNumber("+447700900123"), "You paid \"£1\"."))
        .isInstanceOf(Delivery.Taken.class);

    var file = folder.resolve("texts/" + reference + ".json");
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "{\"reference\":\""
                + reference
                + "\",\"to\":\"+447700900123\","
                + "\"words\":\"You paid \\\"£1\\\".\"}");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(texts.find(reference)).isPresent();
  }
}
