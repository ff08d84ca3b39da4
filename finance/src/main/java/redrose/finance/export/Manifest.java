package redrose.finance.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import redrose.requests.finance.Total;

/** What a day's files hold: rows, sums in pounds, and the SHA-256 of each. */
final class Manifest {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final LocalDate day;
  private final List<FileEntry> files = new ArrayList<>();
  private Total all = Total.NONE;

  Manifest(LocalDate day) {
    this.day = day;
  }

  /** A fund's file. */
  void addFund(String name, Total total, String sha256) {
    all = all.plus(total);
    add(name, total, sha256);
  }

  /** A file that holds what all funds' files hold. */
  void addWhole(String name, String sha256) {
    add(name, all, sha256);
  }

  private void add(String name, Total total, String sha256) {
    files.add(
        new FileEntry(
            name,
            total.count(),
            Sterling.plain(total.sums().grossPence()),
            Sterling.plain(total.sums().feePence()),
            Sterling.plain(total.sums().netPence()),
            sha256));
  }

  byte[] json() throws IOException {
    var json = JSON.createObjectNode().put("day", day.toString());
    json.set("files", JSON.valueToTree(files));
    var text = JSON.writeValueAsString(json).replace(System.lineSeparator(), "\n") + "\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private record FileEntry(
      String name, long rows, String gross, String fee, String net, String sha256) {}
}
