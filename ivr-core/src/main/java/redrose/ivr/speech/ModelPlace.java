package redrose.ivr.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import redrose.ivr.listening.SpeechModel;
import redrose.ivr.listening.SpeechModelInvalid;

/** Where a fetched model is made ready, beside the one that it takes the place of. */
final class ModelPlace {
  private final Path models;
  private final String language;

  ModelPlace(Path models, String language) {
    this.models = models;
    this.language = language;
  }

  Path download() throws IOException {
    return Files.createDirectories(models).resolve(language + ".zip.partial");
  }

  Path unpacked() throws IOException {
    deleteTree(partial());
    return partial();
  }

  /**
   * Tries what was unpacked and puts it in its place.
   *
   * @return the model's folder
   */
  Path accept(boolean upsample) throws FetchFailed, IOException {
    var made = modelIn(partial());
    if (upsample) {
      Files.writeString(
          made.resolve("conf/mfcc.conf"),
          System.lineSeparator() + SpeechModel.UPSAMPLING + System.lineSeparator(),
          StandardOpenOption.APPEND);
    }
    tryOut(made);
    var model = models.resolve(language);
    var before = models.resolve(language + ".before");
    deleteTree(before);
    if (Files.exists(model)) {
      Files.move(model, before);
    }
    Files.move(made, model);
    deleteTree(before);
    return model;
  }

  private static void tryOut(Path made) throws FetchFailed {
    try {
      SpeechModel.tryOut(made);
    } catch (SpeechModelInvalid e) {
      throw new FetchFailed(e.getMessage().replace(" in " + made, "") + " Nothing was kept.", e);
    }
  }

  /** The archive itself, or the one folder in it. */
  private static Path modelIn(Path folder) throws FetchFailed, IOException {
    List<Path> candidates;
    try (var inside = Files.list(folder)) {
      candidates = inside.filter(Files::isDirectory).toList();
    }
    var model = candidates.size() == 1 ? candidates.getFirst() : folder;
    if (!Files.isRegularFile(model.resolve("conf/mfcc.conf"))) {
      throw new FetchFailed(
          "The ZIP file holds no Vosk model: a folder with am, conf and graph. Nothing was kept.");
    }
    return model;
  }

  private Path partial() {
    return models.resolve(language + ".partial");
  }

  /** What was only needed on the way. */
  void tidy() {
    try {
      deleteTree(partial());
      deleteTree(models.resolve(language + ".zip.partial"));
    } catch (IOException _) {
      // the next time tries again, and then it matters
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var tree = Files.walk(folder)) {
      for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
