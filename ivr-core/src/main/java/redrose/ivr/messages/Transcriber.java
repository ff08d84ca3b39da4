package redrose.ivr.messages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import redrose.ivr.listening.Recognition;
import redrose.ivr.listening.SpeechModel;
import redrose.ivr.listening.SpeechModelInvalid;
import redrose.requests.Wav;

/**
 * Writes down what was said, with a speech model that knows a language's words rather than a
 * question's. Loaded when it is first needed. One message at a time.
 */
final class Transcriber implements AutoCloseable {
  private static final int HEAD_BYTES = 44;
  private static final int BLOCK_BYTES = 8_000;

  private final Path folder;
  private SpeechModel model;

  Transcriber(Path folder) {
    this.folder = folder;
  }

  /** The model's name, as the store keeps it. */
  String name() {
    return folder.getFileName().toString();
  }

  /**
   * What is said in a file, digits that could be a card's masked.
   *
   * @throws SpeechModelInvalid where the model can't be used
   */
  String write(Wav wav) throws SpeechModelInvalid {
    if (model == null) {
      model = SpeechModel.load(folder);
    }
    List<String> words = new ArrayList<>();
    try (var recogniser = model.transcriber();
        var sound = new ByteArrayInputStream(wav.bytes())) {
      sound.skipNBytes(HEAD_BYTES);
      for (var block = sound.readNBytes(BLOCK_BYTES);
          block.length > 0;
          block = sound.readNBytes(BLOCK_BYTES)) {
        add(words, recogniser.hear(block));
      }
      add(words, recogniser.finish());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Transcript.withoutCards(words);
  }

  private static void add(List<String> words, Recognition recognition) {
    if (recognition.isOver() && !recognition.hypotheses().isEmpty()) {
      words.addAll(recognition.hypotheses().getFirst().words());
    }
  }

  @Override
  public void close() {
    if (model != null) {
      model.close();
    }
  }
}
