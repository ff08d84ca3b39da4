package redrose.ivr.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {
  private static final BankHolidays HOLIDAYS = BankHolidays.bundled();
  private static final String WEEK =
      """
      {"week": {"monday": ["09:00-12:00", "13:00-17:00"], "tuesday": ["09:00-17:00"],
        "friday": ["09:00-16:30"]}, "days": {"2026-12-24": ["09:00-10:00"], "2026-11-24": []}%s}
      """;

  private static final OpeningHours HOURS = OpeningHours.parse(WEEK.formatted(""));

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T08:59, false",
    "2026-11-23T09:00, true",
    "2026-11-23T11:59, true",
    "2026-11-23T12:00, false",
    "2026-11-23T13:00, true",
    "2026-11-23T17:00, false",
    "2026-11-24T10:00, false", // a day of its own
    "2026-11-25T10:00, false", // no day of the week's
    "2026-12-24T09:30, true", // a Thursday with hours of its own
    "2026-12-25T09:30, false", // a Friday, but Christmas
    "2026-12-28T09:30, false" // a Monday, Boxing Day's substitute
  })
  void itIsOpenAsTheWeekTheDaysAndTheBankHolidaysSay(LocalDateTime at, boolean isOpen) {
    assertThat(HOURS.isOpenAt(at, HOLIDAYS)).isEqualTo(isOpen);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T08:00, 2026-11-23T09:00",
    "2026-11-23T12:30, 2026-11-23T13:00",
    "2026-11-23T17:00, 2026-11-27T09:00",
    "2026-12-24T10:00, 2026-12-29T09:00"
  })
  void itOpensAgain(LocalDateTime after, LocalDateTime opens) {
    assertThat(HOURS.opensAfter(after, HOLIDAYS)).contains(opens);
  }

  @Test
  void aBankHolidayCanBeADayLikeOthers() {
    var hours = OpeningHours.parse(WEEK.formatted(", \"bank-holidays\": \"open\""));
    assertThat(hours.isOpenAt(LocalDateTime.parse("2026-12-25T09:30"), HOLIDAYS)).isTrue();
  }

  @Test
  void whatIsNoHoursIsSaid() {
    assertThatThrownBy(() -> OpeningHours.parse("{\"week\": {\"monday\": [\"9-5\"]}}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("week.monday: has “9-5”: write \"08:45-17:00\"");
    assertThatThrownBy(() -> OpeningHours.parse("{")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-01",
        "2026-04-03",
        "2026-04-06",
        "2026-12-28",
        "2027-03-26",
        "2027-12-27",
        "2028-01-03",
        "2028-04-17",
        "2028-12-26"
      })
  void theBankHolidaysOfEnglandAndWalesAreKnown(LocalDate day) {
    assertThat(HOLIDAYS.has(day)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-12-26", "2027-12-25", "2028-01-01", "2026-11-23"})
  void otherDaysAreNone(LocalDate day) {
    assertThat(HOLIDAYS.has(day)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {} | england-and-wales has no events: take GOV.UK's bank-holidays.json
          {"england-and-wales": {"events": [{"title": "x", "date": "Christmas"}]}} | “Christmas” is no date
          { | can't be used
          """)
  void aFileThatIsNotGovUksIsRefused(String json, String said) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(DirectoryInvalid.class)
        .hasMessageContaining(said);
  }

  private static BankHolidays read(String json) throws IOException {
    return BankHolidays.read(
        "test.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
