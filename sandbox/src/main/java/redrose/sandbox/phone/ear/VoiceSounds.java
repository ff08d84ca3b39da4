package redrose.sandbox.phone.ear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import redrose.prompts.audio.WavFile;

/** What scripted callers say, for the ear of whom they speak to: {@code voice.good-afternoon}. */
public final class VoiceSounds implements KnownSounds {
  private static final String ENDING = ".wav";

  private final Path folder;
  private boolean isTold;

  /** Those of a folder. */
  public VoiceSounds(Path folder) {
    this.folder = folder;
  }

  @Override
  public List<KnownSound> fresh() {
    if (isTold) {
      return List.of();
    }
    isTold = true;
    try (var files = Files.list(folder)) {
      var sounds = new ArrayList<KnownSound>();
      for (var file : files.filter(one -> one.toString().endsWith(ENDING)).toList()) {
        sounds.add(sound(file));
      }
      return sounds;
    } catch (IOException e) {
      throw new UncheckedIOException("The callers' voices can't be read", e);
    }
  }

  private static KnownSound sound(Path file) throws IOException {
    var name = file.getFileName().toString().replace(ENDING, "");
    var samples = WavFile.toTelephone(Files.readAllBytes(file));
    return new KnownSound("voice." + name, name.replace('-', ' '), samples);
  }
}
