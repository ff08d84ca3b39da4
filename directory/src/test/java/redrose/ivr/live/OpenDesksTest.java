package redrose.ivr.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redrose.call.Desk;
import redrose.ivr.directory.BankHolidays;
import redrose.ivr.directory.OpeningHours;
import redrose.ivr.directory.StaffedDesk;
import redrose.prompts.Language;
import redrose.requests.Setting;

/** Supervisors' settings and opening hours, on a Monday at nine. */
class OpenDesksTest {
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NINE, ZoneOffset.UTC);
  private static final StaffedDesk DESK =
      new StaffedDesk(
          new Desk("advisers"),
          Optional.of(OpeningHours.parse("{\"week\": {\"monday\": [\"09:00-17:00\"]}}")));

  private final LiveSettings settings = new LiveSettings(CLOCK);
  private final OpenDesks desks = new OpenDesks(settings, BankHolidays.bundled(), CLOCK);

  private static Setting set(String key, String value) {
    return new Setting(key, Optional.of(value), Optional.empty(), "A. Supervisor");
  }

  private void take(Setting... all) {
    settings.take(Arrays.asList(all));
  }

  @Test
  void aDeskGoesByItsHours() {
    assertThat(desks.closed(DESK)).isEmpty();
    assertThat(desks.closed(new StaffedDesk(new Desk("night"), Optional.empty()))).isEmpty();
  }

  @Test
  void aSupervisorClosesItAndNobodyKnowsUntilWhen() {
    take(set("desk.advisers.open", "{\"open\": false}"));
    var closed = desks.closed(DESK).orElseThrow();
    assertThat(closed.backAt()).isEmpty();
    assertThat(closed.hours()).isEqualTo(DESK.hours());
  }

  @Test
  void otherHoursCountInPlaceOfTheDirectorys() {
    take(set("desk.advisers.hours", "{\"week\": {\"monday\": [\"10:00-12:00\"]}}"));
    assertThat(desks.closed(DESK).orElseThrow().backAt())
        .contains(LocalDateTime.parse("2026-11-23T10:00"));
  }

  @Test
  void aSettingEndsByItself() {
    var over =
        new Setting(
            "desk.advisers.open", Optional.of("{\"open\": false}"), Optional.of(NINE), "A. S.");
    take(over);
    assertThat(desks.closed(DESK)).isEmpty();
  }

  @Test
  void whatCannotBeReadIsPassedOver() {
    take(
        set("desk.advisers.open", "{\"open\": \"perhaps\"}"),
        set("desk.advisers.hours", "{\"week\": {\"someday\": []}}"),
        set("announcement", "[]"));
    assertThat(desks.closed(DESK)).isEmpty();
    assertThat(settings.announcement()).isEmpty();
  }

  @Test
  void anAnnouncementIsKnownByLanguage() {
    take(
        set("announcement", "{\"words\": {\"en\": \"Snow.\", \"pl\": \"Śnieg.\", \"xx\": \"?\"}}"));
    assertThat(settings.announcement())
        .containsOnlyKeys(Language.EN, Language.PL)
        .containsEntry(Language.PL, "Śnieg.");
    take(set("announcement", "{\"words\": {\"pl\": \"Śnieg.\"}}"));
    assertThat(settings.announcement()).as("nothing for who speaks English").isEmpty();
  }
}
