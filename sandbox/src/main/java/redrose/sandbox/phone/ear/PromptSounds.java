package redrose.sandbox.phone.ear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import redrose.prompts.AudioIndex;
import redrose.prompts.audio.G711;

/** The sounds in the folder of prompt audio, those included that the line makes during a call. */
public final class PromptSounds implements KnownSounds {
  private final AudioIndex index;

  /**
   * @param audioDir REDROSE_AUDIO_DIR of the line that is rung
   */
  public PromptSounds(Path audioDir) {
    index = new AudioIndex(audioDir);
  }

  @Override
  public List<KnownSound> fresh() {
    try {
      var sounds = new ArrayList<KnownSound>();
      for (var entry : index.refresh()) add(entry, sounds);
      return sounds;
    } catch (IOException e) {
      throw new UncheckedIOException("The prompts' audio can't be read", e);
    }
  }

  private static void add(AudioIndex.Entry entry, List<KnownSound> sounds) throws IOException {
    try {
      var bytes = Files.readAllBytes(Path.of(entry.path() + ".alaw"));
      var samples = new short[bytes.length];
      for (int i = 0; i < bytes.length; i++) samples[i] = G711.fromALaw(bytes[i]);
      sounds.add(new KnownSound(entry.key(), entry.text(), samples));
    } catch (NoSuchFileException e) {
      // it has been cleared away since its label was read: nobody can be hearing it
    }
  }
}
