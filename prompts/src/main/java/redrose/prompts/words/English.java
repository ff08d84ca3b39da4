package redrose.prompts.words;

import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;

/** British English. */
final class English implements SpokenForms {
  static final SpokenForms FORMS = new English();

  private static final IcuNumerals WORDS = new IcuNumerals(ULocale.UK);
  private static final String CARDINAL = "%spellout-cardinal-verbose";
  private static final String ORDINAL = "%spellout-ordinal-verbose";

  @Override
  public String money(long amountPence) {
    long pounds = amountPence / 100;
    long pence = amountPence % 100;
    if (pounds == 0) {
      return counted(pence, "penny", "pence");
    }
    var words = counted(pounds, "pound", "pounds");
    return pence == 0 ? words : words + ", and " + counted(pence, "penny", "pence");
  }

  private String counted(long count, String one, String many) {
    return number(count) + " " + (count == 1 ? one : many);
  }

  @Override
  public String date(LocalDate day) {
    var month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    return "the " + inWords(day.getDayOfMonth(), ORDINAL) + " of " + month;
  }

  @Override
  public String moment(LocalDateTime at, LocalDate today) {
    return day(at.toLocalDate(), today) + " at " + EnglishTime.of(at.toLocalTime(), this::number);
  }

  private String day(LocalDate day, LocalDate today) {
    if (day.equals(today)) {
      return "today";
    }
    return day.equals(today.minusDays(1)) ? "yesterday" : "on " + date(day);
  }

  @Override
  public String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.UK);
  }

  @Override
  public String time(LocalTime at) {
    return EnglishTime.of(at, this::number);
  }

  @Override
  public String number(long number) {
    return inWords(number, CARDINAL);
  }

  private static String inWords(long number, String ruleSet) {
    return WORDS.inWords(number, ruleSet);
  }

  @Override
  public String oneByOne(String characters, int groupSize) {
    return OneByOne.of(characters, groupSize, each -> EnglishCharacter.named((char) each));
  }
}
