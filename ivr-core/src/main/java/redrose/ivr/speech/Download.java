package redrose.ivr.speech;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * Fetches a file of a known SHA-256. What comes is counted and summed up as it comes, so that
 * neither an endless file nor another one is kept.
 */
final class Download {
  private static final int CONNECT_LIMIT_MS = 20_000;

  /** Without a byte for so long, the other side is taken for dead. */
  private static final int READ_LIMIT_MS = 60_000;

  private static final int BUFFER_BYTES = 1 << 16;
  private static final double BYTES_PER_MB = 1e6;
  private static final int STEPS = 10;

  private final URI from;
  private final String sha256;
  private final long mostBytes;
  private final Consumer<String> progress;

  Download(URI from, String sha256, long mostBytes, Consumer<String> progress) {
    this.from = from;
    this.sha256 = sha256;
    this.mostBytes = mostBytes;
    this.progress = progress;
  }

  /** Writes the file; an older one of the name is replaced. */
  void into(Path file) throws FetchFailed, IOException {
    var connection = connect();
    try (var in = open(connection)) {
      long announcedBytes = connection.getContentLengthLong();
      if (announcedBytes > mostBytes) {
        throw tooLarge();
      }
      progress.accept(
          announcedBytes > 0
              ? "Fetching %.1f MB.".formatted(announcedBytes / BYTES_PER_MB)
              : "Fetching.");
      var sum = copy(in, announcedBytes, file);
      if (!sum.equals(sha256)) {
        throw new FetchFailed(
            ("What came is not the file that you want: its SHA-256 is %s. Compare --sha256 with"
                    + " what the publisher says; nothing was kept.")
                .formatted(sum));
      }
    }
  }

  private URLConnection connect() throws FetchFailed {
    try {
      var connection = from.toURL().openConnection();
      connection.setConnectTimeout(CONNECT_LIMIT_MS);
      connection.setReadTimeout(READ_LIMIT_MS);
      return connection;
    } catch (IOException | IllegalArgumentException e) {
      throw new FetchFailed("%s is no address that can be fetched from.".formatted(host()), e);
    }
  }

  private InputStream open(URLConnection connection) throws FetchFailed {
    try {
      if (connection instanceof HttpURLConnection http
          && http.getResponseCode() != HttpURLConnection.HTTP_OK) {
        throw new FetchFailed(
            "%s answered with status %d: see whether the address is right."
                .formatted(host(), http.getResponseCode()));
      }
      return connection.getInputStream();
    } catch (IOException e) {
      throw new FetchFailed(
          "%s could not be reached (%s): see whether the address is right and the network lets you."
              .formatted(host(), e.getMessage()),
          e);
    }
  }

  private String copy(InputStream in, long announcedBytes, Path file)
      throws FetchFailed, IOException {
    var digest = sha256();
    var buffer = new byte[BUFFER_BYTES];
    long bytes = 0;
    int step = 0;
    try (var out = Files.newOutputStream(file)) {
      for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
        bytes += read;
        if (bytes > mostBytes) {
          throw tooLarge();
        }
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
        if (announcedBytes > 0 && bytes * STEPS / announcedBytes > step) {
          step = (int) (bytes * STEPS / announcedBytes);
          progress.accept("%3d %%".formatted(step * 100 / STEPS));
        }
      }
    }
    if (bytes < announcedBytes) {
      throw stopped("%d of %d bytes".formatted(bytes, announcedBytes), null);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private int read(InputStream in, byte[] buffer) throws FetchFailed {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw stopped(e.getMessage(), e);
    }
  }

  private FetchFailed stopped(String how, Throwable cause) {
    return new FetchFailed(
        "%s stopped before the file was whole (%s): try again.".formatted(host(), how), cause);
  }

  private FetchFailed tooLarge() {
    return new FetchFailed(
        "The file is larger than %.0f MB: raise --most-mb if that is right."
            .formatted(mostBytes / BYTES_PER_MB));
  }

  /** Without what may be a secret in the rest of the address. */
  private String host() {
    return from.getHost() == null ? "The file " + from.getPath() : from.getHost();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
