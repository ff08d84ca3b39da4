package redrose.ivr.notify;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import redrose.requests.MobileNumber;

/**
 * Puts each text into a folder, as one line of JSON in a file of its own, {@code REFERENCE.json}.
 * For whoever sends them by other means, and for trying things out. The files are for the process's
 * own user only.
 */
public final class FileTexts implements TextSender {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  /**
   * @param folder made if missing
   * @throws IOException where it can't be written
   */
  public FileTexts(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  @Override
  public Delivery send(UUID reference, MobileNumber to, String words) {
    Map<String, String> text = new LinkedHashMap<>();
    text.put("reference", reference.toString());
    text.put("to", to.e164());
    text.put("words", words);
    try {
      var ownerOnly =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      var part = Files.createTempFile(folder, reference.toString(), ".part", ownerOnly);
      Files.writeString(part, JSON.writeValueAsString(text) + "\n");
      Files.move(part, file(reference), StandardCopyOption.ATOMIC_MOVE);
      return new Delivery.Taken(Optional.empty());
    } catch (IOException e) {
      return new Delivery.Later("the folder of texts can't be written: " + e.getClass().getName());
    }
  }

  @Override
  public Optional<Delivery> find(UUID reference) {
    return Files.exists(file(reference))
        ? Optional.of(new Delivery.Taken(Optional.empty()))
        : Optional.empty();
  }

  private Path file(UUID reference) {
    return folder.resolve(reference + ".json");
  }
}
