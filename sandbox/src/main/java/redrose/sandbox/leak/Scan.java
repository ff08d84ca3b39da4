package redrose.sandbox.leak;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/**
 * Seeks cards in files: in every form that {@link Forms} knows, inside gzip, key by key in texts,
 * and as tones in sound.
 */
public final class Scan {
  private static final int CHUNK = 1 << 20;
  private static final int LARGEST_TEXT = 1 << 28;
  private static final int MOST_WRAPPINGS = 3;
  private static final byte[] GZIP = {0x1f, (byte) 0x8b, 8};

  private final List<Canary> canaries;
  private final ByteSearch search;

  /** A scan for these cards. */
  public Scan(Collection<Canary> canaries) {
    this.canaries = List.copyOf(canaries);
    search = new ByteSearch(canaries.stream().flatMap(one -> Forms.of(one).stream()).toList());
  }

  /**
   * What is found in a file, or in all files of a folder.
   *
   * @throws IOException if something can't be read: what is not looked at is not clean
   */
  public Set<Finding> of(Path root) throws IOException {
    var findings = new LinkedHashSet<Finding>();
    try (var files = Files.walk(root)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var name = root.relativize(file).toString();
        scan(file, name.isEmpty() ? file.getFileName().toString() : name, findings);
      }
    }
    return findings;
  }

  private void scan(Path file, String where, Set<Finding> findings) throws IOException {
    try {
      var isText =
          seek(
              ByteSource.of(file),
              0,
              needle -> findings.add(finding(where, needle.form(), needle.canary())));
      if (isText && Files.size(file) <= LARGEST_TEXT) {
        var rows = KeyRows.of(Files.readString(file, StandardCharsets.ISO_8859_1));
        for (var row : rows) inKeys(row, "key by key", where, findings);
      }
      inKeys(Sounds.keys(file), "as tones", where, findings);
    } catch (NoSuchFileException e) {
      // a running database clears files away
    }
  }

  private static Finding finding(String where, String form, Canary canary) {
    return new Finding(where, form, canary.call());
  }

  private void inKeys(String keys, String form, String where, Set<Finding> findings) {
    if (keys.isEmpty()) return;
    var digits = keys.replaceAll("[^0-9]", "");
    for (var canary : canaries) {
      if (tells(digits, canary.keyByKey()) || tells(digits, canary.expiry() + canary.code())) {
        findings.add(finding(where, form, canary));
      }
    }
  }

  /** Also where each key is told twice: as it goes down and as it comes up. */
  private static boolean tells(String digits, String sought) {
    return !sought.isEmpty()
        && (digits.contains(sought) || digits.contains(sought.replaceAll("(.)", "$1$1")));
  }

  /** Gives whether it is a text: nothing in it is 0. */
  private boolean seek(ByteSource source, int wrappings, Consumer<Needle> found)
      throws IOException {
    var overlap = Math.max(search.longest(), GZIP.length) - 1;
    var buffer = new byte[overlap + CHUNK];
    boolean isText = true;
    try (var in = source.from(0)) {
      int kept = 0;
      long start = 0;
      for (int read = in.readNBytes(buffer, 0, CHUNK);
          read > 0;
          read = in.readNBytes(buffer, kept, CHUNK)) {
        var length = kept + read;
        search.search(buffer, length, found);
        isText = isText && !has0(buffer, length);
        if (wrappings < MOST_WRAPPINGS) unpack(source, buffer, length, start, wrappings, found);
        var next = Math.min(overlap, length);
        start += length - next;
        System.arraycopy(buffer, length - next, buffer, 0, next);
        kept = next;
      }
    }
    return isText;
  }

  private void unpack(
      ByteSource source,
      byte[] buffer,
      int length,
      long start,
      int wrappings,
      Consumer<Needle> found)
      throws IOException {
    for (int at = 0; at + GZIP.length <= length; at++) {
      if (buffer[at] != GZIP[0] || buffer[at + 1] != GZIP[1] || buffer[at + 2] != GZIP[2]) continue;
      try {
        seek(source.unpackedAt(start + at), wrappings + 1, found);
      } catch (ZipException | EOFException e) {
        // looked like gzip and is none, or has no end: what could be unpacked has been looked at
      }
    }
  }

  private static boolean has0(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) return true;
    }
    return false;
  }
}
