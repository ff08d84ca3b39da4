package redrose.console.books;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import redrose.console.web.Reply;
import redrose.finance.export.LedgerExport;

/**
 * One of a closed day's files, made when it is asked for: the same bytes each time, and the same as
 * the command's.
 */
record LedgerDownload(LedgerExport export, LocalDate day, String name) {
  private static final int PIECE_BYTES = 64 * 1024;

  String type() {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      case "json" -> "application/json";
      default -> "text/csv; charset=utf-8";
    };
  }

  void write(Reply.Chunks file) throws IOException {
    var folder = Files.createTempDirectory("redrose-ledger");
    try {
      export.write(day, Optional.empty(), folder);
      try (var in = Files.newInputStream(folder.resolve(name))) {
        for (var piece = in.readNBytes(PIECE_BYTES);
            piece.length > 0;
            piece = in.readNBytes(PIECE_BYTES)) {
          file.send(piece);
        }
      }
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
