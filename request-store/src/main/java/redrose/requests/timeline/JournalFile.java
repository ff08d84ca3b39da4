package redrose.requests.timeline;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * A file of records that are added at its end and read from its start. A record is its length, its
 * checksum (CRC-32C) and its bytes; where a crash tore one, the file ends before it. Locked while
 * it is open, so that others can tell it from a dead process's. Not for a thread that may be
 * interrupted: an interrupt closes the channel.
 */
final class JournalFile implements AutoCloseable {
  static final String SUFFIX = ".journal";

  private static final int HEAD_BYTES = 2 * Integer.BYTES;
  private static final int RECORD_BYTES_MAX = 1 << 20;
  private static final long FILE_BYTES_MAX = 1L << 30;

  private final Path path;
  private final FileChannel channel;
  private long readAt;
  private long readUpTo;
  private long writeAt;

  private JournalFile(Path path, FileChannel channel) throws IOException {
    this.path = path;
    this.channel = channel;
    this.writeAt = channel.size();
  }

  /** Makes one for this user only; none of that name may exist. */
  static JournalFile create(Path path) throws IOException {
    var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    while (true) {
      var channel = FileChannel.open(path, Set.of(CREATE_NEW, READ, WRITE), mine);
      channel.lock();
      // until it was locked, another process could take it for a dead one's and delete it
      if (Files.exists(path)) {
        forceFolder(path);
        return new JournalFile(path, channel);
      }
      channel.close();
    }
  }

  /** Opens one that a dead process left; empty where its process is alive. */
  static Optional<JournalFile> openDead(Path path) throws IOException {
    var channel = FileChannel.open(path, READ, WRITE);
    try {
      if (channel.tryLock() != null) {
        return Optional.of(new JournalFile(path, channel));
      }
    } catch (OverlappingFileLockException _) {
      // alive in this very process
    }
    channel.close();
    return Optional.empty();
  }

  /** Adds records; when it returns they are on the disk, and when it throws none of them counts. */
  void append(List<byte[]> records) throws IOException {
    var bytes = framed(records);
    var length = bytes.remaining();
    if (writeAt + length > FILE_BYTES_MAX) {
      throw new IOException(path + " has reached its limit of " + FILE_BYTES_MAX + " bytes");
    }
    try {
      writeFully(bytes);
      channel.force(false);
    } catch (IOException e) {
      channel.truncate(writeAt);
      throw e;
    }
    writeAt += length;
  }

  /** The oldest records, at most so many; none where there are no more whole ones. */
  List<byte[]> read(int most) throws IOException {
    var records = new ArrayList<byte[]>();
    readUpTo = readAt;
    while (records.size() < most) {
      var record = recordAt(readUpTo);
      if (record.isEmpty()) {
        break;
      }
      records.add(record.get());
      readUpTo += HEAD_BYTES + record.get().length;
    }
    return records;
  }

  /** Forgets what was read last. */
  void forgetRead() throws IOException {
    readAt = readUpTo;
    if (isEmpty()) {
      channel.truncate(0);
      readAt = 0;
      writeAt = 0;
    }
  }

  /** Closes and deletes it. */
  void delete() throws IOException {
    Files.delete(path);
    channel.close();
  }

  /** Closes it and puts it aside for a person to look at. */
  void putAside() throws IOException {
    Files.move(path, path.resolveSibling(path.getFileName() + ".torn"));
    channel.close();
  }

  /** Whether every record has been read and forgotten; a torn one is never read. */
  boolean isEmpty() {
    return readAt == writeAt;
  }

  /** Closes it, and deletes it where nothing is left in it. */
  @Override
  public void close() throws IOException {
    if (isEmpty()) {
      delete();
    } else {
      channel.close();
    }
  }

  /** A new file's name is on the disk only once its folder is. */
  private static void forceFolder(Path path) throws IOException {
    try (var folder = FileChannel.open(path.toAbsolutePath().getParent(), READ)) {
      folder.force(true);
    }
  }

  private Optional<byte[]> recordAt(long position) throws IOException {
    var head = ByteBuffer.allocate(HEAD_BYTES);
    if (!isFilled(head, position)) {
      return Optional.empty();
    }
    var length = head.getInt(0);
    if (length <= 0 || length > RECORD_BYTES_MAX) {
      return Optional.empty();
    }
    var bytes = ByteBuffer.allocate(length);
    var isWhole = isFilled(bytes, position + HEAD_BYTES);
    return isWhole && checksum(bytes.array()) == head.getInt(Integer.BYTES)
        ? Optional.of(bytes.array())
        : Optional.empty();
  }

  private boolean isFilled(ByteBuffer buffer, long position) throws IOException {
    if (position + buffer.capacity() > writeAt) {
      return false;
    }
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position()) < 0) {
        return false;
      }
    }
    return true;
  }

  private void writeFully(ByteBuffer bytes) throws IOException {
    for (var at = writeAt; bytes.hasRemaining(); ) {
      at += channel.write(bytes, at);
    }
  }

  private static ByteBuffer framed(List<byte[]> records) {
    var total = records.stream().mapToInt(record -> HEAD_BYTES + record.length).sum();
    var bytes = ByteBuffer.allocate(total);
    for (var record : records) {
      bytes.putInt(record.length).putInt(checksum(record)).put(record);
    }
    return bytes.flip();
  }

  private static int checksum(byte[] bytes) {
    var crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
