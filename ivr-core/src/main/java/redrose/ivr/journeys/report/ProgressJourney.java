package redrose.ivr.journeys.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Entry;
import redrose.call.Menu;
import redrose.call.Mistake;
import redrose.call.OpenQuestion;
import redrose.call.Reading;
import redrose.call.Utterance;
import redrose.ivr.directory.Directory;
import redrose.ivr.directory.ReportCategory;
import redrose.ivr.journeys.CallRecord;
import redrose.ivr.journeys.Journey;
import redrose.ivr.journeys.Next;
import redrose.ivr.journeys.Spoken;
import redrose.ivr.journeys.adviser.AdviserJourney;
import redrose.ivr.live.WallClock;
import redrose.prompts.Language;
import redrose.prompts.LanguagePrompts;
import redrose.prompts.LinePrompts;
import redrose.prompts.PayPrompts;
import redrose.prompts.Prompt;
import redrose.prompts.ReportPrompts;
import redrose.prompts.RetryWording;
import redrose.prompts.Value;
import redrose.prompts.Voice;
import redrose.requests.InteractionOutcome;
import redrose.requests.KnownReport;
import redrose.requests.ReportReference;
import redrose.requests.ReportStatus;

/**
 * What became of a report: one from the caller's own number that they confirm, or any whose number
 * they know.
 */
public final class ProgressJourney implements Journey {
  private static final String WRONG_CHECK = "wrong-check-character";

  private final Voice voice;
  private final Spoken spoken;
  private final Directory directory;
  private final ReportDesk desk;
  private final AdviserJourney adviser;
  private final WallClock clock;
  private final Updates updates;

  public ProgressJourney(
      Voice voice, Directory directory, ReportDesk desk, AdviserJourney adviser, WallClock clock) {
    this.voice = voice;
    this.spoken = new Spoken(voice);
    this.directory = directory;
    this.desk = desk;
    this.adviser = adviser;
    this.clock = clock;
    this.updates = new Updates(voice, desk.book(), desk.patience());
  }

  @Override
  public Stream<Utterance> utterances() {
    return wording().all();
  }

  @Override
  public Next run(Call call, CallRecord record) {
    record.on("status");
    return offerOwn(call, record, own(call, record));
  }

  private List<KnownReport> own(Call call, CallRecord record) {
    return record
        .interaction()
        .callerNumber()
        .flatMap(number -> desk.patience().ask(call, () -> desk.book().ofCaller(number)))
        .orElse(List.of());
  }

  /** One after the other, newest first; then any by its number. */
  private Next offerOwn(Call call, CallRecord record, List<KnownReport> own) {
    for (var report : own) {
      if (name(report).isPresent()) {
        var answer = call.choose(isItThat(report, name(report).get()));
        if (!(answer instanceof Answer.Given<Boolean>(var isIt, _))) {
          return answer instanceof Answer.BackWanted<?>
              ? Next.MAIN_MENU
              : adviser.insteadOf(answer, call, record);
        }
        if (isIt) {
          return tell(call, record, report);
        }
      }
    }
    return ask(call, record);
  }

  private Next ask(Call call, CallRecord record) {
    return switch (call.ask(question())) {
      case Answer.Given<String>(var reference, _) -> find(call, record, reference);
      case Answer.BackWanted<String> _ -> Next.MAIN_MENU;
      case Answer<String> other -> adviser.insteadOf(other, call, record);
    };
  }

  private Next find(Call call, CallRecord record, String reference) {
    Optional<Optional<KnownReport>> found =
        desk.patience().ask(call, () -> desk.book().find(reference));
    if (found.isEmpty()) {
      call.sayToTheEnd(voice.say(LinePrompts.TROUBLE));
      return adviser.run(call, record);
    }
    if (found.get().isEmpty()) {
      call.sayToTheEnd(voice.say(ReportPrompts.PROGRESS_NONE));
      return Next.MAIN_MENU;
    }
    var report = found.get().get();
    name(report)
        .ifPresent(problem -> call.say(about(ReportPrompts.PROGRESS_ABOUT, report, problem)));
    return tell(call, record, report);
  }

  private Next tell(Call call, CallRecord record, KnownReport report) {
    record.about(report.reference());
    call.note(
        "status_told", Map.of("reference", report.reference(), "status", report.status().name()));
    call.sayToTheEnd(voice.say(words(report.status())));
    record.outcome(InteractionOutcome.COMPLETED);
    // staff write in English
    report
        .note()
        .filter(_ -> voice.language() == Language.EN)
        .ifPresent(note -> call.say(voice.say(ReportPrompts.PROGRESS_NOTE, spokenNote(note))));
    report
        .expectedOn()
        .ifPresent(day -> call.say(voice.say(ReportPrompts.REPORT_EXPECTED, Value.date(day))));
    if (report.status().isOpen()) {
      updates.offer(call, record, report.reference());
    }
    return Next.MAIN_MENU;
  }

  private static Value.Text spokenNote(String note) {
    return Value.text(note.strip().replaceAll("[.]$", ""));
  }

  private static Prompt.Plain words(ReportStatus status) {
    return switch (status) {
      case RECEIVED -> ReportPrompts.PROGRESS_RECEIVED;
      case ACCEPTED -> ReportPrompts.PROGRESS_ACCEPTED;
      case SCHEDULED -> ReportPrompts.PROGRESS_SCHEDULED;
      case FIXED -> ReportPrompts.PROGRESS_FIXED;
      case PASSED_ON -> ReportPrompts.PROGRESS_PASSED_ON;
      case NO_ACTION -> ReportPrompts.PROGRESS_NO_ACTION;
    };
  }

  private Optional<String> name(KnownReport report) {
    return directory.category(report.category()).map(this::name);
  }

  private String name(ReportCategory category) {
    return category.name(voice.language());
  }

  private Utterance about(
      Prompt.With2<Value.Text, Value.Moment> words, KnownReport report, String problem) {
    return voice.say(words, Value.text(problem), clock.moment(report.createdAt()));
  }

  private Menu<Boolean> isItThat(KnownReport report, String problem) {
    return Menu.<Boolean>named(
            "progress.own",
            RetryWording.of(voice, about(ReportPrompts.PROGRESS_OWN, report, problem))
                .on(Mistake.SILENT, voice.say(LinePrompts.INPUT_SILENT))
                .on(Mistake.NO_SUCH_OPTION, voice.say(LinePrompts.INPUT_INVALID)))
        .option('1', true, voice.say(LanguagePrompts.LANGUAGE_REMEMBER_YES))
        .option('2', false, voice.say(LanguagePrompts.LANGUAGE_REMEMBER_NO))
        .orSaid(spoken.yesOrNo())
        .build();
  }

  private OpenQuestion<String> question() {
    return new OpenQuestion<>(
            "progress.reference",
            wording(),
            Entry.ofDigits(ReportReference.RULE.keyedLength()),
            ProgressJourney::read)
        .orSaid(spoken.reference(ReportReference.RULE));
  }

  private static Reading<String> read(String keys) {
    return ReportReference.isValid(keys) ? Reading.accept(keys) : Reading.reject(WRONG_CHECK);
  }

  private RetryWording wording() {
    var again = voice.say(ReportPrompts.PROGRESS_ASK_AGAIN);
    return RetryWording.of(voice, voice.say(ReportPrompts.PROGRESS_ASK), again, again)
        .on(Mistake.SILENT, voice.say(PayPrompts.PAY_REFERENCE_WRONG_SILENT))
        .on(Mistake.TOO_SHORT, voice.say(PayPrompts.PAY_REFERENCE_WRONG_SHORT))
        .on(Mistake.TOO_LONG, voice.say(PayPrompts.PAY_REFERENCE_WRONG_LONG))
        .on(WRONG_CHECK, voice.say(PayPrompts.PAY_REFERENCE_WRONG_CHECK));
  }
}
