package redrose.ivr.listening;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The small model that comes with Redrose, found where this program was: a folder or a jar. */
public final class CarriedModel {
  private static final String FOLDER = "/speech-model";

  private CarriedModel() {}

  /**
   * Its folder on disk; out of a jar it is copied into a temporary one, as Vosk reads files only.
   *
   * @throws SpeechModelInvalid where it is not carried along, or can't be copied
   */
  public static Path folder() throws SpeechModelInvalid {
    var settings = CarriedModel.class.getResource(FOLDER + "/conf/mfcc.conf");
    if (settings == null) {
      throw new SpeechModelInvalid(
          "No speech model was built in: build the project, or name a model with VOSK_MODEL.");
    }
    try {
      var address = settings.toURI();
      return address.getScheme().equals("file")
          ? Path.of(address).getParent().getParent()
          : copied(address);
    } catch (IOException | URISyntaxException e) {
      throw new SpeechModelInvalid("The speech model that was built in can't be copied out.", e);
    }
  }

  private static Path copied(URI insideJar) throws IOException {
    var copy = Files.createTempDirectory("speech-model");
    try (var jar = FileSystems.newFileSystem(insideJar, Map.of());
        var files = Files.walk(jar.getPath(FOLDER))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var target = copy.resolve(jar.getPath(FOLDER).relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    return copy;
  }
}
