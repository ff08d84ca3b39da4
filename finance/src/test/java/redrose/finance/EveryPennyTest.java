package redrose.finance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redrose.requests.finance.Entry;
import redrose.requests.finance.Sums;

/**
 * Days made up by a seed, with all that can go wrong in them. The sums are kept here as the
 * movements are made; the class that each movement must come into is known from how it was made.
 */
class EveryPennyTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void everyPennyOfAPayoutIsInExactlyOneClassAndInTheLedgerOnce(long seed) throws Exception {
    try (var desk = new Desk(folder)) {
      var day = new MadeUpDay(desk.books, new Random(seed));
      day.make(40);
      var payout = JSON.readTree(desk.done("payout", "po_made", "--all", "--json"));

      assertThat(payout.path("gap_pence").asLong()).isZero();
      assertThat(classes(payout)).isEqualTo(day.expected());
      assertThat(
              sum(payout.path("movements"), "gross_pence")
                  - sum(payout.path("movements"), "fee_pence"))
          .isEqualTo(sum(payout.path("movements"), "net_pence"))
          .isEqualTo(payout.path("payout").path("amount_pence").asLong());

      var closed =
          JSON.readTree(desk.done("close", "2026-03-02", "--with-missing", "--as=Ada", "--json"));
      long posted = 0;
      for (var fund : closed.path("totals")) {
        posted += fund.path("total").path("sums").path("net_pence").asLong();
      }
      assertThat(posted).isEqualTo(payout.path("payout").path("amount_pence").asLong());
    }
  }

  private static Map<String, Long> classes(JsonNode payout) {
    var found = new TreeMap<String, Long>();
    for (var movement : payout.path("movements")) {
      found.merge(
          movement.path("standing").asText(),
          movement.path("sums").path("net_pence").asLong(),
          Long::sum);
    }
    for (var name : found.keySet()) {
      assertThat(payout.path("totals").path(name).path("sums").path("net_pence").asLong())
          .isEqualTo(found.get(name));
    }
    return found;
  }

  private static long sum(JsonNode movements, String field) {
    long sum = 0;
    for (var movement : movements) {
      sum += movement.path("sums").path(field).asLong();
    }
    return sum;
  }

  /** Makes movements and keeps count. */
  private static final class MadeUpDay {
    private final Books books;
    private final Random random;
    private final Map<String, Long> expected = new TreeMap<>();
    private final List<Move> moves = new ArrayList<>();
    private int last;

    MadeUpDay(Books books, Random random) {
      this.books = books;
      this.random = random;
    }

    Map<String, Long> expected() {
      return expected;
    }

    void make(int things) throws SQLException {
      for (int n = 0; n < things; n++) {
        makeOne();
      }
      long amount = expected.values().stream().mapToLong(Long::longValue).sum();
      books.payout("po_made", amount, "PAID", LocalDate.parse("2026-03-05"));
      for (var move : moves) {
        books.movement(move.id, move.entry, move.of, move.sums, move.at, "po_made");
      }
    }

    private void makeOne() throws SQLException {
      int payment = ++last;
      long pence = 1 + random.nextLong(50_000);
      long fee = random.nextLong(400);
      switch (random.nextInt(9)) {
        case 0 -> move("EXTRA", Entry.PAYMENT, 0, pence, fee);
        case 1 -> move("EXTRA", Entry.REFUND, 0, -pence, 0);
        case 2 -> move("SUSPENSE", Entry.PROVIDER_FEE, 0, -fee - 1, 0);
        case 3 -> move("SUSPENSE", Entry.OTHER, 0, random.nextLong(1_000) - 500, 0);
        case 4 -> {
          paid(payment, pence);
          move("DIFFERS", Entry.PAYMENT, payment, pence + 1 + random.nextInt(100), fee);
        }
        case 5 -> {
          paid(payment, pence);
          move("MATCHED", Entry.PAYMENT, payment, pence, fee);
          move("EXTRA", Entry.PAYMENT, payment, pence, fee);
        }
        case 6 -> {
          paid(payment, pence);
          move("MATCHED", Entry.PAYMENT, payment, pence, fee);
          long back = 1 + random.nextLong(pence);
          int refund = ++last;
          books.refund(refund, payment, back, "REFUNDED", MORNING);
          move("MATCHED", Entry.REFUND, refund, -back, 0);
        }
        case 7 -> {
          paid(payment, pence);
          move("MATCHED", Entry.PAYMENT, payment, pence, fee);
          move("MATCHED", Entry.DISPUTE, payment, -pence, 2_000);
          move("MATCHED", Entry.DISPUTE_REVERSAL, payment, pence, 0);
        }
        default -> {
          paid(payment, pence);
          move("MATCHED", Entry.PAYMENT, payment, pence, fee);
        }
      }
    }

    private void paid(int number, long pence) throws SQLException {
      var fund = random.nextBoolean() ? "library" : "social-care";
      books.paid(number, fund, "ref-" + number, pence, MORNING);
    }

    private void move(String standing, Entry entry, int of, long gross, long fee) {
      Sums sums = BooksFile.sums(gross, fee);
      var at = MORNING.plusSeconds(++last);
      moves.add(new Move("txn_%05d".formatted(last), entry, of, sums, at));
      expected.merge(standing, sums.netPence(), Long::sum);
    }
  }

  private record Move(String id, Entry entry, int of, Sums sums, Instant at) {}
}
