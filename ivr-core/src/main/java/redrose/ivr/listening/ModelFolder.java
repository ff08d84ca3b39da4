package redrose.ivr.listening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A Vosk model's folder, as far as it is plain text. Vosk ends the process where the sampling rate
 * is wrong, so that is read here first.
 */
final class ModelFolder {
  /** What a telephone gives. */
  static final int SAMPLES_PER_SECOND = 8000;

  private static final int KALDI_SAMPLES_PER_SECOND = 16_000;
  private static final String RATE = "--sample-frequency=";

  private final Path folder;

  ModelFolder(Path folder) {
    this.folder = folder;
  }

  Path path() {
    return folder;
  }

  /**
   * The model has to be one that takes a telephone's sound.
   *
   * @throws SpeechModelInvalid where there is no model, or it takes no 8,000 samples a second
   */
  void requireTelephoneRate() throws SpeechModelInvalid {
    var settings = settings();
    int rate =
        settings.stream()
            .filter(line -> line.startsWith(RATE))
            .map(line -> line.substring(RATE.length()).strip())
            .map(ModelFolder::wholeHertz)
            .findFirst()
            .orElse(KALDI_SAMPLES_PER_SECOND);
    if (rate != SAMPLES_PER_SECOND && !settings.contains(SpeechModel.UPSAMPLING)) {
      throw new SpeechModelInvalid(
          "The speech model in %s is made for %s samples a second and a telephone has 8000: name an 8 kHz model, or add the line %s to its conf/mfcc.conf."
              .formatted(
                  folder,
                  rate > 0 ? String.valueOf(rate) : "an unreadable number of",
                  SpeechModel.UPSAMPLING));
    }
  }

  /** The words that the model knows; empty where its folder does not list them. */
  Optional<Set<String>> vocabulary() throws SpeechModelInvalid {
    var list = folder.resolve("graph/words.txt");
    if (!Files.exists(list)) {
      return Optional.empty();
    }
    return Optional.of(
        lines(list).stream()
            .map(line -> line.split(" ", 2)[0])
            .collect(Collectors.toUnmodifiableSet()));
  }

  private List<String> settings() throws SpeechModelInvalid {
    var file = folder.resolve("conf/mfcc.conf");
    if (!Files.isRegularFile(file)) {
      throw new SpeechModelInvalid(
          "There is no Vosk speech model in %s: name the folder that holds am, conf and graph."
              .formatted(folder));
    }
    return lines(file).stream().map(String::strip).toList();
  }

  private List<String> lines(Path file) throws SpeechModelInvalid {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new SpeechModelInvalid(
          "The speech model in %s can't be read: see who may read %s.".formatted(folder, file), e);
    }
  }

  private static int wholeHertz(String rate) {
    try {
      return (int) Double.parseDouble(rate);
    } catch (NumberFormatException _) {
      return 0;
    }
  }
}
