package redrose.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** An adviser is offered when somebody is there; otherwise callers hear when somebody is. */
class OpeningHoursOnTheLineTest {
  private static final Instant MONDAY_AT_TEN = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant SATURDAY = Instant.parse("2026-11-28T10:00:00Z");
  private static final Instant BOXING_DAY = Instant.parse("2026-12-28T10:00:00Z");

  private static WireCaller ring(JourneyLine line, String keys) {
    var caller = WireCaller.pressing(keys);
    line.ring(caller);
    return caller;
  }

  @Test
  void onAMondayAdvisersAreOffered() {
    try (var line = JourneyLine.openAt(MONDAY_AT_TEN)) {
      var caller = ring(line, " |5");
      assertThat(caller.words()).contains("To speak to an adviser, press 5.");
      assertThat(caller.heard()).contains("adviser.connecting");
    }
  }

  @Test
  void onASaturdayCallersHearWhenAdvisersAreThere() {
    try (var line = JourneyLine.openAt(SATURDAY)) {
      var caller = ring(line, " |5|!");
      assertThat(caller.words())
          .doesNotContain("To speak to an adviser, press 5.")
          .contains("our advisers have gone home")
          .contains("They are back 30 November at 08:45.")
          .contains(
              "Our usual hours are: Monday to Thursday, from 08:45 to 17:00. Friday, from 08:45 to"
                  + " 16:30. We are closed on bank holidays.");
      assertThat(caller.heard()).doesNotContain("adviser.connecting", "hours.holiday");
      assertThat(caller.lentTo()).isEmpty();
    }
  }

  @Test
  void aBankHolidayIsSaid() {
    try (var line = JourneyLine.openAt(BOXING_DAY)) {
      var caller = ring(line, "0|!");
      assertThat(caller.heard()).containsSubsequence("hours.holiday", "adviser.closed");
      assertThat(caller.words()).contains("They are back 4 January at 08:45.");
    }
  }

  @Test
  void whoIsNotUnderstoodHearsItToo() {
    try (var line = JourneyLine.openAt(SATURDAY)) {
      var caller = WireCaller.pressing("");
      assertThat(line.outcomeOf(line.ring(caller))).isEqualTo("SILENT");
      assertThat(caller.heard())
          .containsSubsequence("adviser.closed", "goodbye")
          .doesNotContain("input.too-many");
    }
  }

  @Test
  void aSupervisorClosesAndOpensADeskWhileCallsComeIn() {
    try (var line = JourneyLine.openAt(MONDAY_AT_TEN)) {
      line.set("desk.advisers.open", "{\"open\": false}");
      assertThat(ring(line, "5|!").heard())
          .contains("adviser.closed")
          .doesNotContain("adviser.back");
      line.set("desk.advisers.open", null);
      assertThat(ring(line, "5").heard()).contains("adviser.connecting");
      line.set("desk.advisers.hours", "{\"week\": {\"monday\": [\"14:00-16:00\"]}}");
      assertThat(ring(line, "5|!").words())
          .contains("They are back today at 14:00.")
          .contains("Monday, from 14:00 to 16:00.");
    }
  }

  @Test
  void anAnnouncementIsHeardBehindTheGreetingAsLongAsItStands() {
    try (var line = JourneyLine.openAt(MONDAY_AT_TEN)) {
      line.set("announcement", "{\"words\": {\"en\": \"Our offices are closed by snow.\"}}");
      var caller = ring(line, "!");
      assertThat(caller.heard())
          .containsSubsequence("welcome.emergency", "welcome.announcement", "menu.main.ask");
      assertThat(caller.words()).contains("Our offices are closed by snow.");

      line.set("announcement", null);
      assertThat(ring(line, "!").heard()).doesNotContain("welcome.announcement");
    }
  }
}
