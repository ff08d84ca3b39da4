package redrose.finance.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file under a name of its own until it is whole, and then moved to its place: whoever finds it
 * there finds all of it.
 */
final class PartFile implements AutoCloseable {
  private final Path place;
  private final Path part;
  private final DigestOutputStream stream;

  private PartFile(Path place, Path part, DigestOutputStream stream) {
    this.place = place;
    this.part = part;
    this.stream = stream;
  }

  static PartFile of(Path place) throws IOException {
    var part = place.resolveSibling(place.getFileName() + ".part");
    var file = new BufferedOutputStream(Files.newOutputStream(part));
    return new PartFile(place, part, new DigestOutputStream(file, sha256()));
  }

  String name() {
    return place.getFileName().toString();
  }

  OutputStream stream() {
    return stream;
  }

  /** Ends the writing and puts it on the disk; hexadecimal SHA-256 of what was written. */
  String end() throws IOException {
    stream.close();
    try (var file = FileChannel.open(part, StandardOpenOption.WRITE)) {
      file.force(true);
    }
    return HexFormat.of().formatHex(stream.getMessageDigest().digest());
  }

  void move() throws IOException {
    Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Leaves nothing behind of what was not moved. */
  @Override
  public void close() throws IOException {
    stream.close();
    Files.deleteIfExists(part);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
