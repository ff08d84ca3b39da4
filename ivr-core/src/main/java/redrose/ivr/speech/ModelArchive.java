package redrose.ivr.speech;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A model's ZIP file. Nothing in it reaches a place outside the folder that it is unpacked into,
 * and it can't fill the disk.
 */
final class ModelArchive {
  private static final int MOST_FILES = 10_000;
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path file;
  private long bytesLeft;

  /**
   * An archive.
   *
   * @param mostBytes how much may come out of it
   */
  ModelArchive(Path file, long mostBytes) {
    this.file = file;
    this.bytesLeft = mostBytes;
  }

  /** Unpacks it into a new folder. */
  void unpack(Path folder) throws FetchFailed, IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_FILES) {
        throw new FetchFailed(
            "The file holds more than %d files: that is no speech model.".formatted(MOST_FILES));
      }
      Files.createDirectories(folder);
      for (var entry : Collections.list(zip.entries())) {
        unpack(zip, entry, inside(folder, entry));
      }
    } catch (ZipException e) {
      throw new FetchFailed("What came is no whole ZIP file: " + e.getMessage() + ".", e);
    } catch (FileAlreadyExistsException e) {
      throw new FetchFailed("The ZIP file has two files of one name: it is not used.", e);
    }
  }

  private static Path inside(Path folder, ZipEntry entry) throws FetchFailed {
    try {
      var place = folder.resolve(entry.getName()).normalize();
      if (place.startsWith(folder)) {
        return place;
      }
      throw outside();
    } catch (InvalidPathException _) {
      throw outside();
    }
  }

  private static FetchFailed outside() {
    return new FetchFailed(
        "The ZIP file wants to write outside its folder: it is not used, and its publisher should"
            + " be asked.");
  }

  private void unpack(ZipFile zip, ZipEntry entry, Path place) throws FetchFailed, IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(place);
      return;
    }
    Files.createDirectories(place.getParent());
    Files.createFile(place);
    try (var in = zip.getInputStream(entry)) {
      copy(in, place);
    }
  }

  private void copy(InputStream in, Path place) throws FetchFailed, IOException {
    var buffer = new byte[BUFFER_BYTES];
    try (var out = Files.newOutputStream(place)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytesLeft -= read;
        if (bytesLeft < 0) {
          throw new FetchFailed(
              "What is in the ZIP file is too large: raise --most-mb if that is right.");
        }
        out.write(buffer, 0, read);
      }
    }
  }
}
