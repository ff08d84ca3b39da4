package redrose.console.line;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import redrose.console.web.Fields;
import redrose.ivr.directory.OpeningHours;

/**
 * What a desk's form holds.
 *
 * @param week what is written for each day, by its name in small letters; a day without is closed
 * @param lines how many callers at a time
 * @param until when a change ends by itself
 * @param heard hours to be listened to, as JSON
 */
public record DeskForm(
    Map<String, String> week, String lines, String until, Optional<String> heard) {
  /** The days' names, Monday first. */
  public static final List<String> DAYS =
      Arrays.stream(DayOfWeek.values()).map(day -> day.name().toLowerCase(Locale.ROOT)).toList();

  private static final int LONGEST = 60;

  static DeskForm of(Fields form) {
    var week = new LinkedHashMap<String, String>();
    for (var day : DAYS) {
      form.find(day).filter(text -> text.length() <= LONGEST).ifPresent(s -> week.put(day, s));
    }
    return new DeskForm(
        week, form.find("lines").orElse(""), form.find("until").orElse(""), Optional.empty());
  }

  static DeskForm of(Optional<OpeningHours> hours) {
    var week = new LinkedHashMap<String, String>();
    hours.ifPresent(
        given ->
            given
                .week()
                .forEach(
                    (day, spans) ->
                        week.put(
                            day.name().toLowerCase(Locale.ROOT),
                            spans.stream()
                                .map(span -> span.from() + "-" + span.to())
                                .collect(Collectors.joining(", ")))));
    return new DeskForm(week, "", "", Optional.empty());
  }

  DeskForm listeningTo(String hours) {
    return new DeskForm(week, lines, until, Optional.of(hours));
  }

  /** How many lines; 0, which no desk has, where that is no number. */
  int lineCount() {
    return lines.matches("[0-9]{1,4}") ? Integer.parseInt(lines) : 0;
  }

  /** The address of the sound of these hours. */
  public String sound(String desk) {
    return "/desks/%s/sound?language=en&hours=%s"
        .formatted(desk, URLEncoder.encode(heard.orElseThrow(), StandardCharsets.UTF_8));
  }

  /** Which field a sentence is about that a button was answered with. */
  String field(String button, String sentence) {
    if (sentence.startsWith("The end")) {
      return button.equals("hours") ? "hours-until" : "until";
    }
    return DAYS.stream()
        .filter(day -> sentence.contains("week." + day))
        .findFirst()
        .orElse(sentence.startsWith("A desk has") ? "lines" : DAYS.getFirst());
  }
}
