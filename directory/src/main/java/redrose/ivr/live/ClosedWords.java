package redrose.ivr.live;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import redrose.call.Utterance;
import redrose.ivr.directory.OpeningHours;
import redrose.ivr.directory.OpeningHours.Span;
import redrose.ivr.live.OpenDesks.Closed;
import redrose.prompts.LinePrompts;
import redrose.prompts.Value;
import redrose.prompts.Voice;

/** Says that nobody is there, when somebody is again, and when that is every week. */
public record ClosedWords(Voice voice, WallClock clock) {
  /** What a caller who wants that desk hears now. */
  public List<Utterance> of(Closed closed) {
    List<Utterance> words = new ArrayList<>();
    if (closed.isBankHoliday()) {
      words.add(voice.say(LinePrompts.HOURS_HOLIDAY));
    }
    words.add(voice.say(LinePrompts.ADVISER_CLOSED));
    closed
        .backAt()
        .ifPresent(at -> words.add(voice.say(LinePrompts.ADVISER_BACK, clock.moment(at))));
    closed.hours().ifPresent(hours -> words.addAll(week(hours)));
    return words;
  }

  private List<Utterance> week(OpeningHours hours) {
    List<Utterance> words = new ArrayList<>();
    words.add(voice.say(LinePrompts.HOURS_WEEK));
    for (var run : runs(hours)) {
      words.add(days(run.first(), run.last()));
      run.spans()
          .forEach(
              span ->
                  words.add(
                      voice.say(
                          LinePrompts.HOURS_FROM_TO,
                          Value.time(span.from()),
                          Value.time(span.to()))));
    }
    if (!hours.isOpenOnBankHolidays()) {
      words.add(voice.say(LinePrompts.HOURS_NOT_ON_HOLIDAYS));
    }
    return List.of(voice.join(words));
  }

  private Utterance days(DayOfWeek first, DayOfWeek last) {
    return first == last
        ? voice.say(LinePrompts.HOURS_DAY, Value.weekday(first))
        : voice.say(LinePrompts.HOURS_DAYS, Value.weekday(first), Value.weekday(last));
  }

  /** Days in a row with the same hours. */
  private record Run(DayOfWeek first, DayOfWeek last, List<Span> spans) {}

  private static List<Run> runs(OpeningHours hours) {
    List<Run> runs = new ArrayList<>();
    for (var day : Arrays.asList(DayOfWeek.values())) {
      var spans = hours.week().getOrDefault(day, List.of());
      if (!runs.isEmpty() && follows(runs.getLast(), day, spans)) {
        runs.set(runs.size() - 1, new Run(runs.getLast().first(), day, spans));
      } else if (!spans.isEmpty()) {
        runs.add(new Run(day, day, spans));
      }
    }
    return runs;
  }

  private static boolean follows(Run run, DayOfWeek day, List<Span> spans) {
    return run.last().plus(1) == day && run.spans().equals(spans);
  }
}
