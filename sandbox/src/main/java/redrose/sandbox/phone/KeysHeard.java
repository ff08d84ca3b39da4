package redrose.sandbox.phone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keys that reached a telephone as events, which nobody can hear in its sound: one a line in a file
 * beside the recording, which is there only where some came.
 */
record KeysHeard(Path file) {
  /** Beside a recording; what an earlier one left is gone. */
  static KeysHeard beside(Path recording) throws IOException {
    var file = recording.resolveSibling(recording.getFileName() + ".keys");
    Files.deleteIfExists(file);
    return new KeysHeard(file);
  }

  void add(byte[] key) throws IOException {
    var line = "key " + new String(key, StandardCharsets.US_ASCII) + "\n";
    Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
