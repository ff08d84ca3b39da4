package redrose.sandbox.seed;

/** Rows in PostgreSQL's text format for COPY: tabs between, {@code \N} for null. */
final class CopyRows {
  private final StringBuilder text = new StringBuilder();

  /** Adds a row. */
  void add(Object... cells) {
    for (var n = 0; n < cells.length; n++) {
      text.append(n == 0 ? "" : "\t").append(cells[n] == null ? "\\N" : escaped(cells[n]));
    }
    text.append('\n');
  }

  String take() {
    var all = text.toString();
    text.setLength(0);
    return all;
  }

  private static String escaped(Object cell) {
    return cell.toString().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
  }
}
