package redrose.ivr.journeys.report;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Menu;
import redrose.call.Utterance;
import redrose.ivr.directory.Directory;
import redrose.ivr.directory.ReportCategory;
import redrose.ivr.journeys.CallRecord;
import redrose.ivr.journeys.Journey;
import redrose.ivr.journeys.Next;
import redrose.ivr.journeys.adviser.AdviserJourney;
import redrose.ivr.journeys.report.PlaceQuestions.Way;
import redrose.ivr.live.WallClock;
import redrose.prompts.LinePrompts;
import redrose.prompts.ReportPrompts;
import redrose.prompts.Value;
import redrose.prompts.Voice;
import redrose.requests.InteractionOutcome;
import redrose.requests.KnownReport;
import redrose.requests.Place;
import redrose.requests.StoreFailure;
import redrose.requests.VoiceMessage.Kind;

/**
 * Reporting a problem: what, where, whether it is known already, and more in the caller's own
 * words. Once it is known what and where, a hang-up keeps the report; before that there is none.
 */
public final class ReportJourney implements Journey {
  private static final Logger LOG = LoggerFactory.getLogger(ReportJourney.class);

  private final Voice voice;
  private final ReportDesk desk;
  private final AdviserJourney adviser;
  private final WallClock clock;
  private final CategoryMenu categories;
  private final PlaceQuestions places;
  private final ReportChoices choices;
  private final Dictation dictation;
  private final Updates updates;
  private final ReportEnding ending;

  public ReportJourney(
      Voice voice, Directory directory, ReportDesk desk, AdviserJourney adviser, WallClock clock) {
    this.voice = voice;
    this.desk = desk;
    this.adviser = adviser;
    this.clock = clock;
    this.categories = new CategoryMenu(voice, directory.reportGroups());
    this.places = new PlaceQuestions(voice, desk.postcodes());
    this.choices = new ReportChoices(voice);
    this.dictation = new Dictation(voice, desk.folder());
    this.updates = new Updates(voice, desk.book(), desk.patience());
    this.ending = new ReportEnding(voice, updates);
  }

  @Override
  public Stream<Utterance> utterances() {
    return Stream.of(
            categories.utterances(),
            places.utterances(),
            dictation.utterances(),
            choices.details().options().stream().map(Menu.Option::words))
        .flatMap(words -> words);
  }

  @Override
  public Next run(Call call, CallRecord record) {
    record.on("report");
    var draft = new ReportDraft();
    try {
      return new Conversation(call, record, draft).askWhat();
    } finally {
      keepWhatIsComplete(draft, record);
    }
  }

  /** Whatever took the caller away: they went, or we failed. */
  private void keepWhatIsComplete(ReportDraft draft, CallRecord record) {
    try {
      if (draft.isToBeKept()) {
        desk.book().keep(draft.report(record.interaction(), clock.today()));
        draft.settled();
        record.outcome(record.outcome().orElse(InteractionOutcome.COMPLETED));
      }
      draft.deleteFiles();
    } catch (StoreFailure e) {
      LOG.error(
          "A report could not be kept; what was said is in the folder of messages for a day: {}",
          e.getMessage());
    }
  }

  /** One caller's way through the questions. */
  private final class Conversation {
    private final Call call;
    private final CallRecord record;
    private final ReportDraft draft;

    Conversation(Call call, CallRecord record, ReportDraft draft) {
      this.call = call;
      this.record = record;
      this.draft = draft;
    }

    Next askWhat() {
      return switch (categories.choose(call)) {
        case Answer.Given<ReportCategory>(var category, _) -> {
          draft.category(category);
          yield askWhere(category);
        }
        case Answer<ReportCategory> other -> otherwise(other, () -> Next.MAIN_MENU);
      };
    }

    private Next askWhere(ReportCategory category) {
      draft.forgetPlace();
      return switch (places.way(call, category)) {
        case Answer.Given<Way>(var way, _) ->
            switch (way) {
              case COLUMN -> askColumn(category);
              case POSTCODE -> askPostcode(category);
              case SAY -> askToSayWhere(category);
            };
        case Answer<Way> other -> otherwise(other, this::askWhat);
      };
    }

    private Next askColumn(ReportCategory category) {
      return switch (call.ask(places.column())) {
        case Answer.Given<String>(var number, _) -> confirmColumn(category, number);
        case Answer<String> other -> otherwise(other, () -> askWhere(category));
      };
    }

    private Next askPostcode(ReportCategory category) {
      return switch (places.postcode(call)) {
        case Answer.Given<Place>(var place, _) -> lookWhetherKnown(category, place);
        case Answer<Place> other -> otherwise(other, () -> askWhere(category));
      };
    }

    private Next confirmColumn(ReportCategory category, String number) {
      return switch (call.choose(places.columnIsRight(number))) {
        case Answer.Given<Boolean>(var isRight, _) when isRight ->
            lookWhetherKnown(category, Place.column(number));
        case Answer.Given<Boolean> _ -> askColumn(category);
        case Answer<Boolean> other -> otherwise(other, () -> askColumn(category));
      };
    }

    private Next askToSayWhere(ReportCategory category) {
      Supplier<Next> back =
          places.ways(category).size() > 1 ? () -> askWhere(category) : this::askWhat;
      return switch (dictation.take(call, draft, Kind.PLACE, ReportPrompts.REPORT_PLACE_RECORD)) {
        case Answer.Given<Kind> _ -> askDetails();
        case Answer<Kind> other -> otherwise(other, back);
      };
    }

    /** Where nobody can say whether it is known, it is taken. */
    private Next lookWhetherKnown(ReportCategory category, Place place) {
      Optional<KnownReport> known =
          desk.patience()
              .ask(call, () -> desk.book().same(category.code(), place))
              .flatMap(same -> same);
      if (known.isEmpty()) {
        draft.place(place);
        return askDetails();
      }
      return tellThatItIsKnown(category, place, known.get());
    }

    private Next tellThatItIsKnown(ReportCategory category, Place place, KnownReport known) {
      call.note("known_already", Map.of("reference", known.reference()));
      var menu =
          choices.known(
              category.name(voice.language()),
              clock.moment(known.createdAt()),
              updates.mobile(record).isPresent());
      return switch (call.choose(menu)) {
        case Answer.Given<Boolean>(var isEnough, _) when isEnough -> leaveItAt(known);
        case Answer.Given<Boolean> _ -> {
          draft.place(place);
          yield askDetails();
        }
        case Answer<Boolean> other -> otherwise(other, () -> askWhere(category));
      };
    }

    private Next leaveItAt(KnownReport known) {
      record.outcome(InteractionOutcome.COMPLETED);
      var mobile = updates.mobile(record);
      mobile.ifPresent(_ -> updates.subscribe(call, record, known.reference()));
      return ending.tell(call, record, known.reference(), mobile.isPresent());
    }

    /** The report is complete by now: whatever is answered here, it is kept. */
    private Next askDetails() {
      var answer = call.choose(choices.details());
      if (answer instanceof Answer.Given<Boolean>(var wanted, _) && wanted) {
        var said = dictation.take(call, draft, Kind.DETAILS, ReportPrompts.REPORT_DETAILS_RECORD);
        return keep(said instanceof Answer.AdviserWanted<?>);
      }
      return keep(answer instanceof Answer.AdviserWanted<?>);
    }

    private Next keep(boolean adviserWanted) {
      var report = draft.report(record.interaction(), clock.today());
      var reference = desk.patience().ask(call, () -> desk.book().keep(report));
      if (reference.isEmpty()) {
        call.sayToTheEnd(voice.say(LinePrompts.TROUBLE));
        return adviser.run(call, record);
      }
      draft.settled();
      record.outcome(InteractionOutcome.COMPLETED);
      call.note("reported", Map.of("reference", reference.get(), "category", report.category()));
      if (adviserWanted) {
        return adviser.run(call, record);
      }
      call.sayToTheEnd(voice.say(ReportPrompts.REPORT_DONE));
      report
          .expectedOn()
          .ifPresent(day -> call.say(voice.say(ReportPrompts.REPORT_EXPECTED, Value.date(day))));
      return ending.tell(call, record, reference.get(), false);
    }

    private Next otherwise(Answer<?> answer, Supplier<Next> back) {
      return answer instanceof Answer.BackWanted<?>
          ? back.get()
          : adviser.insteadOf(answer, call, record);
    }
  }
}
