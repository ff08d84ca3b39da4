package redrose.ivr.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.call.Utterance;
import redrose.requests.VoiceMessage;
import redrose.requests.Wav;

/**
 * One recording while it is a file.
 *
 * @param base its absolute path without {@code .wav}
 */
public record Draft(Path base) {
  private static final Logger LOG = LoggerFactory.getLogger(Draft.class);

  /** How Asterisk names it: an absolute path without extension. */
  public String sound() {
    return base.toString();
  }

  /** What was recorded; empty where nothing can be heard in it. */
  public Optional<VoiceMessage> read(VoiceMessage.Kind kind) {
    try {
      return RecordedWav.read(file())
          .filter(RecordedWav::isHeard)
          .map(wav -> new VoiceMessage(kind, new Wav(wav.file()), wav.durationMs()));
    } catch (IOException e) {
      LOG.error("A recording can't be read: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /** The recording as something to play, so that its caller can hear it. */
  public Utterance playback() {
    return new Playback(sound());
  }

  /** Deletes the file. */
  public void delete() {
    try {
      Files.deleteIfExists(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file() {
    return base.resolveSibling(base.getFileName() + ".wav");
  }

  private record Playback(String sound) implements Utterance {
    @Override
    public String key() {
      return "report.message";
    }

    @Override
    public String text() {
      return "(the caller's own message)";
    }

    @Override
    public List<String> sounds() {
      return List.of(sound);
    }
  }
}
