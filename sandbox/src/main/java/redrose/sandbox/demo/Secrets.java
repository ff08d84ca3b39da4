package redrose.sandbox.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords that the sandbox makes up, each in a file that only its owner can read. */
record Secrets(Path dir) {
  private static final int PASSWORD_BYTES = 24;

  /** The file with that password; made, with a random one, the first time. */
  Path password(String name) {
    Path file = dir.resolve(name);
    if (!Files.exists(file)) {
      byte[] random = new byte[PASSWORD_BYTES];
      new SecureRandom().nextBytes(random);
      write(file, HexFormat.of().formatHex(random));
    }
    return file;
  }

  /** A file that holds a secret which is given, such as a simulator's key. */
  Path holding(String name, String secret) {
    Path file = dir.resolve(name);
    write(file, secret);
    return file;
  }

  private static void write(Path file, String secret) {
    try {
      var ownerOnly = PosixFilePermissions.fromString("rw-------");
      Path partial =
          Files.createTempFile(
              file.getParent(),
              file.getFileName().toString(),
              ".partial",
              PosixFilePermissions.asFileAttribute(ownerOnly));
      Files.writeString(partial, secret);
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("The secret " + file + " cannot be written", e);
    }
  }
}
