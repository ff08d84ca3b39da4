package redrose.requests.postgres;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redrose.requests.PaymentMoves;
import redrose.requests.PaymentState;
import redrose.requests.RefundMoves;
import redrose.requests.RefundState;
import redrose.requests.ReportMoves;
import redrose.requests.ReportStatus;
import redrose.requests.postgres.RoleMatrix.Grant;

/**
 * docs/request-store.md says what the database and the code say. Where a drawn part differs, the
 * failure shows what to put there.
 */
class ContractTest {
  private static String page;

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(Path.of(System.getProperty("redrose.root"), "docs/request-store.md"));
  }

  @Test
  void everyColumnIsDocumentedAndNothingElse() throws SQLException {
    assertThat(documented()).isEqualTo(columns());
  }

  @Test
  void theDiagramsShowTheMovesOfTheTables() {
    assertThat(part("moves")).isEqualTo(diagram(PaymentState.values(), PaymentMoves::from));
    assertThat(part("refund moves")).isEqualTo(diagram(RefundState.values(), RefundMoves::from));
    assertThat(part("report moves")).isEqualTo(diagram(ReportStatus.values(), ReportMoves::from));
  }

  @Test
  void theRightsAreThoseOfTheMatrix() {
    assertThat(part("rights")).isEqualTo(rights());
  }

  private static <S extends Enum<S>> String diagram(S[] states, Function<S, Set<S>> movesFrom) {
    var moves =
        Arrays.stream(states)
            .flatMap(
                from ->
                    movesFrom.apply(from).isEmpty()
                        ? Stream.of("  " + from + " --> [*]")
                        : movesFrom.apply(from).stream()
                            .sorted()
                            .map(to -> "  " + from + " --> " + to))
            .collect(joining("\n"));
    return "```mermaid\nstateDiagram-v2\n  [*] --> " + states[0] + "\n" + moves + "\n```";
  }

  private static String rights() {
    var tables = RoleMatrix.GRANTS.stream().map(Grant::table).distinct();
    var head =
        "| table | "
            + String.join(" | ", RoleMatrix.ROLES)
            + " |\n|---|"
            + "---|".repeat(RoleMatrix.ROLES.size())
            + "\n";
    return head
        + tables
            .map(
                table ->
                    RoleMatrix.ROLES.stream()
                        .map(role -> rights(role, table))
                        .collect(joining(" | ", "| `" + table + "` | ", " |")))
            .collect(joining("\n"));
  }

  private static String rights(String role, String table) {
    return RoleMatrix.GRANTS.stream()
        .filter(grant -> grant.role().equals(role) && grant.table().equals(table))
        .map(grant -> grant.right() + grant.columns().map(names -> " (" + names + ")").orElse(""))
        .collect(joining(", "));
  }

  private static String part(String name) {
    var found =
        Pattern.compile("<!-- %s -->\n(.*?)\n?<!-- /%s -->".formatted(name, name), Pattern.DOTALL)
            .matcher(page);
    assertThat(found.find()).as("the page has a part <!-- %s -->", name).isTrue();
    return found.group(1);
  }

  private static Set<String> documented() {
    var found = new TreeSet<String>();
    var table = "";
    for (var line : (Iterable<String>) page.lines()::iterator) {
      if (line.startsWith("#")) {
        table = line.startsWith("### ") ? line.substring(4) : "";
      } else if (line.startsWith("| `") && !table.isEmpty()) {
        found.add(table + "." + line.substring(3, line.indexOf('`', 3)));
      }
    }
    return found;
  }

  private static Set<String> columns() throws SQLException {
    var found = new TreeSet<String>();
    try (var connection = TestDatabase.fresh().connect(OwnerRole.NAME);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT table_name || '.' || column_name FROM information_schema.columns"
                    + " WHERE table_schema = 'public' AND table_name <> 'flyway_schema_history'")) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
