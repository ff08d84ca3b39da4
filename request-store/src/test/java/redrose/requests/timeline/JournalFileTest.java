package redrose.requests.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFileTest {
  @TempDir Path folder;
  private Path path;

  @BeforeEach
  void name() {
    path = folder.resolve("ivr-core-00000001.journal");
  }

  @Test
  void recordsAreReadInTheOrderInWhichTheyWereAddedUntilTheyAreForgotten() throws IOException {
    try (var file = JournalFile.create(path)) {
      file.append(records("one", "two"));
      file.append(records("three"));

      assertThat(texts(file.read(2))).containsExactly("one", "two");
      assertThat(texts(file.read(2))).containsExactly("one", "two");
      file.forgetRead();
      assertThat(texts(file.read(2))).containsExactly("three");
    }
  }

  @Test
  void aFileWhoseRecordsAreAllForgottenIsEmptyAndGoesWhenItIsClosed() throws IOException {
    try (var file = JournalFile.create(path)) {
      file.append(records("one"));
      file.read(1);
      file.forgetRead();

      assertThat(Files.size(path)).isZero();
      file.append(records("two"));
      assertThat(texts(file.read(9))).containsExactly("two");
      file.forgetRead();
    }

    assertThat(path).doesNotExist();
  }

  @Test
  void recordsOutliveTheirProcess() throws IOException {
    try (var file = JournalFile.create(path)) {
      file.append(records("one", "two"));
    }

    try (var left = JournalFile.openDead(path).orElseThrow()) {
      assertThat(texts(left.read(9))).containsExactly("one", "two");
    }
  }

  @Test
  void aFileOfAProcessThatIsAliveIsLeftAlone() throws IOException {
    try (var file = JournalFile.create(path)) {
      file.append(records("one"));

      assertThat(JournalFile.openDead(path)).isEmpty();
      assertThat(texts(file.read(9))).containsExactly("one");
    }
  }

  @Test
  void aRecordThatACrashToreIsTheEnd() throws IOException {
    try (var file = JournalFile.create(path)) {
      file.append(records("one", "two"));
    }
    for (var cut = 1; cut < 8 + "two".length(); cut++) {
      truncate(Files.size(path) - 1);
      try (var torn = JournalFile.openDead(path).orElseThrow()) {
        assertThat(texts(torn.read(9))).containsExactly("one");
        assertThat(torn.isEmpty()).isFalse();
      }
    }
  }

  @Test
  void aRecordWhoseBytesChangedIsTheEnd() throws IOException {
    try (var file = JournalFile.create(path)) {
      file.append(records("one", "two"));
    }
    var bytes = Files.readAllBytes(path);
    bytes[bytes.length - 1] ^= 1;
    Files.write(path, bytes);

    try (var changed = JournalFile.openDead(path).orElseThrow()) {
      assertThat(texts(changed.read(9))).containsExactly("one");
    }
  }

  @Test
  void nobodyElseMayReadIt() throws IOException {
    try (var file = JournalFile.create(path)) {
      assertThat(file.isEmpty()).isTrue();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void anotherOneOfTheSameNameIsNotOverwritten() throws IOException {
    Files.writeString(path, "something");

    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> JournalFile.create(path));
  }

  private void truncate(long size) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.truncate(size);
    }
  }

  private static List<byte[]> records(String... texts) {
    return Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
  }

  private static List<String> texts(List<byte[]> records) {
    return records.stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList();
  }
}
