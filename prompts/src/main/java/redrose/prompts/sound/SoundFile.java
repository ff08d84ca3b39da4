package redrose.prompts.sound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A sound where Asterisk finds it: {@code NAME.alaw}, {@code NAME.ulaw} and its label {@code
 * NAME.json}. Each file appears whole, by renaming, so that several processes may write the same
 * one at once.
 *
 * @param base the path without extension, as Asterisk's commands want it
 */
public record SoundFile(Path base) {
  private static final String A_LAW = ".alaw";
  private static final String MU_LAW = ".ulaw";
  static final String LABEL = ".json";

  /** Whether all of it is there. */
  public boolean exists() {
    return Files.exists(with(LABEL)) && Files.exists(with(A_LAW)) && Files.exists(with(MU_LAW));
  }

  /** Whether all of it is there and was made after an instant. */
  boolean existsSince(Instant instant) {
    try {
      var made = Files.getLastModifiedTime(with(LABEL));
      return made.compareTo(FileTime.from(instant)) > 0 && exists();
    } catch (IOException e) {
      return false;
    }
  }

  /** The sound. */
  public Sound read() {
    try {
      return new Sound(Files.readAllBytes(with(A_LAW)), Files.readAllBytes(with(MU_LAW)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the sound, the label last: whoever sees the label finds the sound. */
  public void write(Sound sound, Label label) {
    try {
      Files.createDirectories(base.getParent());
      put(MU_LAW, sound.muLaw());
      put(A_LAW, sound.aLaw());
      put(LABEL, label.toJson());
    } catch (IOException e) {
      throw new UncheckedIOException("can't write audio to " + base.getParent(), e);
    }
  }

  /** Takes it away, the label first. */
  void delete() throws IOException {
    Files.deleteIfExists(with(LABEL));
    Files.deleteIfExists(with(A_LAW));
    Files.deleteIfExists(with(MU_LAW));
  }

  private void put(String extension, byte[] bytes) throws IOException {
    var unique = Long.toHexString(ThreadLocalRandom.current().nextLong());
    var part = base.resolveSibling("." + base.getFileName() + extension + "." + unique);
    Files.write(part, bytes);
    Files.move(part, with(extension), StandardCopyOption.ATOMIC_MOVE);
  }

  private Path with(String extension) {
    return base.resolveSibling(base.getFileName() + extension);
  }
}
