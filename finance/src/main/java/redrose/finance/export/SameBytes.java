package redrose.finance.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites a workbook so that the same lines give the same bytes, on any machine and in any year:
 * no clock's time in it, and stored, because how well a library compresses changes from one version
 * to the next.
 */
final class SameBytes {
  private static final String PROPERTIES = "docProps/core.xml";
  private static final LocalDateTime ZIP_BEGINNING = LocalDateTime.of(1980, 1, 1, 0, 0);

  private SameBytes() {}

  static void copy(Path workbook, OutputStream out, Instant created) throws IOException {
    try (var from = new ZipFile(workbook.toFile());
        var to = new ZipOutputStream(out)) {
      for (var entry : from.stream().toList()) {
        if (entry.getName().equals(PROPERTIES)) {
          var bytes = from.getInputStream(entry).readAllBytes();
          write(to, entry.getName(), dated(bytes, created));
        } else {
          begin(to, entry.getName(), entry.getSize(), entry.getCrc());
          from.getInputStream(entry).transferTo(to);
        }
        to.closeEntry();
      }
    }
  }

  private static byte[] dated(byte[] xml, Instant created) {
    return new String(xml, StandardCharsets.UTF_8)
        .replaceAll("(<dcterms:[a-z]+[^>]*>)[^<]*<", "$1" + created + "<")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void write(ZipOutputStream to, String name, byte[] bytes) throws IOException {
    var crc = new CRC32();
    crc.update(bytes);
    begin(to, name, bytes.length, crc.getValue());
    to.write(bytes);
  }

  private static void begin(ZipOutputStream to, String name, long size, long crc)
      throws IOException {
    var entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(size);
    entry.setCompressedSize(size);
    entry.setCrc(crc);
    entry.setTimeLocal(ZIP_BEGINNING);
    to.putNextEntry(entry);
  }
}
