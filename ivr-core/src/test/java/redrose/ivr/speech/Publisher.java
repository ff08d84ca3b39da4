package redrose.ivr.speech;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Somebody who publishes files over HTTP. */
final class Publisher implements AutoCloseable {
  private final HttpServer server;

  Publisher() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  /** Offers a file; {@code announcedBytes} 0 leaves its length open. */
  URI offer(byte[] file, long announcedBytes) {
    server.createContext(
        "/model.zip",
        exchange -> {
          exchange.sendResponseHeaders(200, announcedBytes);
          exchange.getResponseBody().write(file);
          exchange.close();
        });
    return address("/model.zip");
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  static String sha256(byte[] file) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
  }

  /** A ZIP file of a folder's files, all in one folder as publishers do it. */
  static byte[] zip(Path folder) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes);
        var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry("vosk-model-en/" + folder.relativize(file)));
        Files.copy(file, zip);
      }
    }
    return bytes.toByteArray();
  }

  static byte[] zipOf(String name, String content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
