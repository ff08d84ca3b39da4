package redrose.finance.books;

import java.util.ArrayList;
import java.util.List;
import redrose.requests.TerminalText;

/** Rows of cells in columns for a terminal; amounts to the right. */
final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  /** A row; cells that begin with a pound sign or a digit are amounts. */
  Table row(Object... cells) {
    var row = new ArrayList<String>();
    for (var cell : cells) {
      row.add(TerminalText.safe(String.valueOf(cell)));
    }
    rows.add(row);
    return this;
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (var row : rows) {
      var line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(GAP).append(padded(row.get(column), width(column), isAmounts(column)));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static String padded(String cell, int width, boolean right) {
    var space = " ".repeat(width - cell.length());
    return right ? space + cell : cell + space;
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> row.size() > column)
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }

  /** A column of amounts holds nothing else below its heading. */
  private boolean isAmounts(int column) {
    return rows.stream()
        .skip(1)
        .filter(row -> row.size() > column)
        .map(row -> row.get(column))
        .allMatch(cell -> cell.isEmpty() || cell.matches("-?£[0-9,.]+|[0-9]{1,7}"));
  }
}
