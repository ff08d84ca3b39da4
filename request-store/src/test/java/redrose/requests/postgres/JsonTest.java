package redrose.requests.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redrose.requests.PaymentState;

class JsonTest {
  @Test
  void plainValuesAreWrittenAsTheyAre() {
    var values = new LinkedHashMap<String, Object>();
    values.put("text", "one");
    values.put("number", 12);
    values.put("pence", 12_345L);
    values.put("truth", true);
    values.put("nothing", null);
    values.put("word", PaymentState.PAID);
    values.put("list", Arrays.asList("a", 1, null));
    values.put("map", Map.of("k", "v"));

    assertThat(Json.object(values))
        .isEqualTo(
            "{\"text\":\"one\",\"number\":12,\"pence\":12345,\"truth\":true,\"nothing\":null,"
                + "\"word\":\"PAID\",\"list\":[\"a\",1,null],\"map\":{\"k\":\"v\"}}");
  }

  @Test
  void nothingIsAnEmptyObject() {
    assertThat(Json.object(Map.of())).isEqualTo("{}");
    assertThat(Json.object(Map.of("list", List.of(), "map", Map.of())).length()).isPositive();
  }

  @Test
  void everyTextComesBackFromTheDatabaseAsItWas() throws SQLException {
    var odd = "quote \" backslash \\ line\nreturn\r tab\t bell\u0007 £ ਪੰਜਾਬੀ \uD83D\uDE00";

    assertThat(stored(odd)).isEqualTo(odd);
  }

  @Test
  void whatTheDatabaseCanNotHoldIsReplaced() throws SQLException {
    assertThat(stored("a\0b")).isEqualTo("a?b");
    assertThat(stored("half \uD83D pair")).isEqualTo("half ? pair");
    assertThat(stored("half \uDE00")).isEqualTo("half ?");
  }

  @Test
  void longRunsOfDigitsAreMaskedWhateverTheyAre() {
    assertThat(Json.object(Map.of("n", 1_234_567_890_123L))).isEqualTo("{\"n\":\"[card]\"}");
    assertThat(Json.object(Map.of("share", 1.0 / 3))).isEqualTo("{\"share\":\"0.[card]\"}");
    assertThat(Json.object(Map.of("n", Long.MIN_VALUE))).isEqualTo("{\"n\":\"-[card]\"}");
    assertThat(Json.object(Map.of("n", 123_456_789_012L))).isEqualTo("{\"n\":123456789012}");
  }

  private static String stored(String text) throws SQLException {
    try (var connection = TestDatabase.fresh().connect(RoleMatrix.CONSOLE);
        var query = connection.prepareStatement("SELECT (?::jsonb) ->> 'text'")) {
      query.setString(1, Json.object(Map.of("text", text)));
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }
}
