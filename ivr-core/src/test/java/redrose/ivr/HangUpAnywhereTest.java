package redrose.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redrose.requests.postgres.Eventually;

/**
 * A hang-up at every step of every journey leaves a complete record and nothing half done. Which
 * steps there are is read from the timeline of a call that went to its end: one for each thing that
 * was noted, just before it would be.
 */
class HangUpAnywhereTest {
  private static final int AT_ONCE = 6;
  private static final AtomicInteger NUMBERS = new AtomicInteger(100_000);
  private static final String EVENTS =
      """
      SELECT count(*) FROM interaction_event JOIN interaction ON interaction.id = interaction_id
      WHERE asterisk_unique_id = ?
      """;

  /** What a call must not leave behind, however it ended: each finds the calls that did. */
  private static final Map<String, String> NOTHING_OF_THIS =
      Map.of(
          "a record without an end",
          "SELECT interaction.asterisk_unique_id FROM interaction WHERE ended_at IS NULL OR outcome"
              + " IS NULL OR answered_at IS NULL",
          "a payment that nobody looks after",
          "SELECT interaction.asterisk_unique_id FROM payment JOIN payment_request ON"
              + " payment_request.id = request_id JOIN interaction ON interaction.id ="
              + " interaction_id WHERE payment.state NOT IN ('PAID', 'CANCELLED', 'EXPIRED')",
          "a payment that its call does not tell of",
          "SELECT interaction.asterisk_unique_id FROM payment JOIN payment_request ON"
              + " payment_request.id = request_id JOIN interaction ON interaction.id ="
              + " interaction_id WHERE (payment.state = 'PAID') <> (outcome = 'PAID')",
          "a report without what was said",
          "SELECT interaction.asterisk_unique_id FROM service_request JOIN interaction ON"
              + " interaction.id = interaction_id WHERE place_is_spoken AND NOT EXISTS (SELECT FROM"
              + " attachment WHERE attachment.request_id = service_request.id)",
          "two reports, or two call-backs",
          "SELECT interaction.asterisk_unique_id FROM interaction WHERE (SELECT count(*) FROM"
              + " service_request WHERE interaction_id = interaction.id) > 1 OR (SELECT count(*)"
              + " FROM call_back WHERE interaction_id = interaction.id) > 1",
          "the same text twice",
          "SELECT interaction.asterisk_unique_id FROM notification JOIN interaction ON"
              + " interaction.id = interaction_id GROUP BY interaction.asterisk_unique_id,"
              + " recipient, template HAVING count(*) > 1",
          "something remembered of whom nobody asked",
          "SELECT interaction.asterisk_unique_id FROM caller_preference JOIN interaction ON"
              + " interaction.id = interaction_id WHERE NOT EXISTS (SELECT FROM interaction_event"
              + " WHERE interaction_event.interaction_id = interaction.id AND kind LIKE"
              + " '%_remembered')");

  private static JourneyLine line;
  private static Connection store;

  /** What somebody rings for, with a number, a bill and a lamp post of their own. */
  enum Story {
    PAYS("1|1|%bill#|1|4250#|1|1|*|"),
    STOPS_BEFORE_THE_CARD("1|1|%bill#|2|%bill#|1|4250#|2|500#|*|9|9|"),
    WANTS_A_LINK("1|1|%bill#|1|4250#|1|1|"),
    REPORTS_BY_VOICE("2|1|1|1|1|1|"),
    REPORTS_A_STREET_LIGHT("2|2|1|1|%post#|1|1|1|1|*|"),
    ASKS_WHO_DOES_WHAT("4|1|771895#|1|*|"),
    HEARS_OF_A_REPORT("3|100000000#|100000000#|"),
    SPEAKS_TO_AN_ADVISER("0|"),
    WANTS_TO_BE_RUNG_BACK("0|1|1|"),
    HAS_IT_SLOWER("8|3|1|1|9|"),
    SAYS_NOTHING("");

    private final String keys;

    Story(String keys) {
      this.keys = keys;
    }

    /** Somebody who rings for this for the first time. */
    WireCaller caller() {
      int own = NUMBERS.incrementAndGet();
      var caller =
          WireCaller.pressing(
                  keys.replace("%bill", line.reference()).replace("%post", String.valueOf(own)))
              .from("+447700" + own)
              .saying(Message.ofMs(2_000, 8_000), Message.ofMs(3_000, 12_000));
      caller.atTheDesk(() -> this == WANTS_TO_BE_RUNG_BACK ? "NOANSWER" : "ANSWER");
      return caller.atTheCardDesk(
          (token, channel) ->
              this == WANTS_A_LINK
                  ? line.cardDesk.giveUp(token, channel, "stopped")
                  : line.cardDesk.pay(token, channel));
    }
  }

  @BeforeAll
  static void open() throws SQLException {
    line = JourneyLine.open();
    line.loadPostcodes("PR1 8XJ", "E07000123");
    store = line.store.superuser();
  }

  @AfterAll
  static void close() throws SQLException {
    store.close();
    line.close();
  }

  @ParameterizedTest
  @EnumSource
  void leavesACompleteRecordAndNothingHalfDone(Story story) throws Exception {
    var whole = story.caller();
    var steps = steps(whole);
    var kinds = kinds(whole.channel());
    assertThat(steps.size()).as("steps of " + kinds).isGreaterThan(6);

    Map<String, String> hungUpAt = new LinkedHashMap<>();
    List<Callable<String>> calls = new ArrayList<>();
    for (int step : steps) {
      calls.add(() -> line.ring(story.caller().hangingUpAt(step)));
    }
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var rung = threads.invokeAll(calls);
      int at = 0;
      for (int step : steps) {
        hungUpAt.put(rung.get(at++).get(), "at command %d of %s".formatted(step, story));
      }
    }
    for (var call : hungUpAt.entrySet()) {
      var noted = kinds(call.getKey());
      assertThat(kinds).as(call.getValue()).startsWith(noted.toArray(String[]::new));
    }
    NOTHING_OF_THIS.forEach(
        (what, found) ->
            assertThat(calls(found).stream().map(call -> hungUpAt.getOrDefault(call, call)))
                .as(what)
                .isEmpty());
    assertThat(line.messagesLeft()).isEmpty();
  }

  @Test
  void whoHasPaidHasNothingToGoOnWith() {
    Eventually.isTrue(
        () ->
            line.count(
                    "unfinished_payment JOIN interaction ON interaction.id = interaction_id WHERE"
                        + " outcome NOT IN ('ABANDONED', 'FAILED')")
                == 0);
  }

  /** Rings to the end; returns the commands behind which something new stood on the timeline. */
  private static SortedSet<Integer> steps(WireCaller whole) {
    List<Long> notedBefore = new ArrayList<>();
    line.ring(
        whole.beforeEachCommand(
            () -> {
              line.flush();
              notedBefore.add(count(whole.channel()));
            }));
    SortedSet<Integer> steps = new TreeSet<>();
    for (int command = 1; command < notedBefore.size(); command++) {
      if (!notedBefore.get(command).equals(notedBefore.get(command - 1))) {
        steps.add(command - 1);
      }
    }
    steps.add(notedBefore.size() - 1);
    steps.remove(0); // the line is picked up with it
    return steps;
  }

  private static long count(String call) {
    try (var statement = store.prepareStatement(EVENTS)) {
      statement.setString(1, call);
      var rows = statement.executeQuery();
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> kinds(String call) {
    return Arrays.asList(
        line.text(
                "SELECT coalesce(string_agg(kind, ',' ORDER BY seq), '') FROM interaction_event"
                    + " JOIN interaction ON interaction.id = interaction_id WHERE"
                    + " asterisk_unique_id = '"
                    + call
                    + "' AND coalesce(details ->> 'prompt', '') <> 'moment'")
            .split(",", -1));
  }

  private static List<String> calls(String sql) {
    List<String> found = new ArrayList<>();
    try (var statement = store.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }
}
