package redrose.sandbox.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a simulator must still know when it starts again: a file with a line of JSON an object, of
 * which an object's last line counts.
 *
 * <p>It is written before an answer goes out, so a simulator that is killed has kept all that it
 * has told. It is not synced: a machine that loses its power may lose the newest. Used by one
 * thread at a time.
 */
public final class StateFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<StandardOpenOption> AS_NEW =
      Set.of(
          StandardOpenOption.WRITE,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING);

  /**
   * An object as it was last kept.
   *
   * @param kind what kind of object it is
   */
  public record Line(String kind, String id, JsonNode json) {}

  private final Path path;
  private final Map<String, Line> lines;
  private final StringBuilder waiting = new StringBuilder();
  private FileChannel channel;

  private StateFile(Path path, Map<String, Line> lines) {
    this.path = path;
    this.lines = lines;
  }

  /**
   * Opens the file, made if it is not there, and throws away what no longer counts.
   *
   * @param stillCounts leaves out what need not be known any more
   * @throws IOException with a sentence that says what to do where it can't be read or written
   */
  public static StateFile open(Path path, Predicate<Line> stillCounts) throws IOException {
    var file = new StateFile(path, Files.exists(path) ? read(path) : new LinkedHashMap<>());
    file.lines.values().removeIf(line -> !stillCounts.test(line));
    file.compact();
    return file;
  }

  /** The objects that were kept, each as it was last, in the order in which they came. */
  public List<Line> lines() {
    return List.copyOf(lines.values());
  }

  /** Keeps an object as it is now, once {@link #write} is called. */
  public void keep(String kind, String id, Object json) {
    waiting.append(text(kind, id, json)).append('\n');
  }

  /** Writes what waits to be kept. */
  public void write() {
    if (!waiting.isEmpty()) {
      try {
        append(waiting);
        waiting.setLength(0);
      } catch (IOException e) {
        throw new UncheckedIOException(path + " can't be written", e);
      }
    }
  }

  /** Forgets everything, and is of no more use. */
  public void clear() {
    try {
      channel.truncate(0);
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(path + " can't be emptied", e);
    }
  }

  private static Map<String, Line> read(Path path) throws IOException {
    String text = Files.readString(path);
    // a line that was cut off by a kill was never answered for
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    var lines = new LinkedHashMap<String, Line>();
    int number = 0;
    for (String line : whole.lines().toList()) {
      number++;
      Line one = parse(path, number, line);
      lines.put(one.kind() + " " + one.id(), one);
    }
    return lines;
  }

  private static Line parse(Path path, int number, String line) throws IOException {
    try {
      JsonNode json = JSON.readTree(line);
      if (json.hasNonNull("kind") && json.hasNonNull("id") && json.has("json")) {
        return new Line(json.get("kind").asText(), json.get("id").asText(), json.get("json"));
      }
    } catch (JsonProcessingException _) {
      // said below
    }
    throw new IOException(
        "%s, line %d, is not what a simulator writes: begin anew with --fresh, or move the file away"
            .formatted(path, number));
  }

  private void compact() throws IOException {
    Collection<Line> kept = lines.values();
    var whole = new StringBuilder();
    kept.forEach(line -> whole.append(text(line.kind(), line.id(), line.json())).append('\n'));
    Path partial = path.resolveSibling(path.getFileName() + ".partial");
    channel =
        FileChannel.open(
            partial,
            AS_NEW,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    append(whole);
    Files.move(partial, path, StandardCopyOption.ATOMIC_MOVE);
  }

  private void append(CharSequence text) throws IOException {
    ByteBuffer bytes = UTF_8.encode(text.toString());
    channel.position(channel.size());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static String text(String kind, String id, Object json) {
    try {
      var line = JSON.createObjectNode().put("kind", kind).put("id", id);
      line.set("json", JSON.valueToTree(json));
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An object of ours that is not JSON", e);
    }
  }
}
