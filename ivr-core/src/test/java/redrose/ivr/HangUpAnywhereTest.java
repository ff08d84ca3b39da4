package redrose.ivr;

import static java.util.concurrent.CompletableFuture.runAsync;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redrose.prompts.Language;
import redrose.prompts.speech.Speeches;
import redrose.requests.postgres.Eventually;

/**
 * A hang-up at every step of every journey leaves a complete record and nothing half done. Which
 * steps there are is read from the timeline of a call that went to its end: one for each thing that
 * was noted, just before it would be.
 */
class HangUpAnywhereTest {
  private static final int AT_ONCE = 6;
  private static final int LIMIT_S = 60;
  private static final String EVENTS =
      """
      SELECT count(*) FROM interaction_event JOIN interaction ON interaction.id = interaction_id
      WHERE asterisk_unique_id = ?
      """;

  /** What a call must not leave behind, however it ended: each finds the calls that did. */
  private static final Map<String, String> NOTHING_OF_THIS =
      Map.of(
          "a call-back that says somebody wanted to talk who did not say so",
          "SELECT interaction.asterisk_unique_id FROM call_back JOIN call_back_call ON call_back_id"
              + " = call_back.id JOIN interaction ON interaction.id ="
              + " call_back_call.interaction_id WHERE (state = 'REACHED') <> EXISTS (SELECT FROM"
              + " interaction_event WHERE interaction_event.interaction_id = interaction.id AND"
              + " kind = 'call_back_reached')",
          "somebody asked how it was who was not helped",
          "SELECT interaction.asterisk_unique_id FROM interaction_event JOIN interaction ON"
              + " interaction.id = interaction_id WHERE kind = 'said' AND details ->> 'prompt' ="
              + " 'feedback.ask' AND outcome NOT IN ('COMPLETED', 'PAID', 'PAYMENT_DECLINED')",
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

  private static final Map<String, String> HUNG_UP_AT = new LinkedHashMap<>();

  /** What was done already: two stories are one until they part. */
  private static final Set<List<String>> DONE = new HashSet<>();

  private static final Queue<CompletableFuture<?>> OTHERS = new ConcurrentLinkedQueue<>();

  private static JourneyLine line;
  private static boolean speaksPolish;
  private static Connection store;

  @BeforeAll
  static void open() throws SQLException {
    speaksPolish = Speeches.find(Language.PL).isPresent();
    line = speaksPolish ? JourneyLine.open(Language.PL) : JourneyLine.open();
    line.set("feedback", "{\"ask\": true}");
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
  void leavesACompleteRecordAndNothingHalfDone(HangUpStory story) throws Exception {
    assumeTrue(story != HangUpStory.SPEAKS_POLISH || speaksPolish, "espeak-ng is not installed");
    if (story == HangUpStory.WAITS_FOR_AN_ADVISER) {
      try (var _ = new EngagedDesk(line)) {
        play(story);
      }
    } else {
      play(story);
    }
    while (!OTHERS.isEmpty()) {
      OTHERS.remove().get(LIMIT_S, SECONDS);
    }
    NOTHING_OF_THIS.forEach(
        (what, found) ->
            assertThat(calls(found).stream().map(call -> HUNG_UP_AT.getOrDefault(call, call)))
                .as(what)
                .isEmpty());
    assertThat(line.messagesLeft()).isEmpty();
  }

  /** Rings to the end, and then once for each step, which is as far as that call may come. */
  private static void play(HangUpStory story) throws Exception {
    var whole = caller(story);
    var steps = steps(whole);
    var kinds = kinds(whole.channel());
    assertThat(steps.size()).as("steps of " + kinds).isGreaterThan(6);
    assertThat(kinds).contains(story.hasNoted());
    steps.values().removeIf(commands -> !DONE.add(commands));
    List<Callable<String>> calls = new ArrayList<>();
    for (int step : steps.keySet()) {
      calls.add(() -> line.ring(caller(story).hangingUpAt(step)));
    }
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var rung = threads.invokeAll(calls);
      var next = rung.iterator();
      for (int step : steps.keySet()) {
        var call = next.next().get();
        var at = "at command %d of %s".formatted(step, story);
        HUNG_UP_AT.put(call, at);
        assertThat(kinds).as(at).startsWith(kinds(call).toArray(String[]::new));
      }
    }
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

  private static WireCaller caller(HangUpStory story) {
    return story.caller(
        line, work -> OTHERS.add(runAsync(work, task -> Thread.ofVirtual().start(task))));
  }

  /**
   * Rings to the end; returns the commands behind which something new stood on the timeline, each
   * with all commands up to it.
   */
  private static SortedMap<Integer, List<String>> steps(WireCaller whole) {
    List<Long> notedBefore = new ArrayList<>();
    List<Integer> commandsBefore = new ArrayList<>();
    line.ring(
        whole.beforeEachCommand(
            () -> {
              line.flush();
              notedBefore.add(count(whole.channel()));
              commandsBefore.add(whole.commands().size());
            }));
    SortedMap<Integer, List<String>> steps = new TreeMap<>();
    int last = notedBefore.size() - 1;
    for (int command = 1; command <= last; command++) { // the line is picked up with the first
      if (command == last || !notedBefore.get(command).equals(notedBefore.get(command + 1))) {
        steps.put(command, whole.commands().subList(0, commandsBefore.get(command) + 1));
      }
    }
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
