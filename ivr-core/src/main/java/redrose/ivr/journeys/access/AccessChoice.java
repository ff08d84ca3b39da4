package redrose.ivr.journeys.access;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Menu;
import redrose.call.Mistake;
import redrose.call.Pace;
import redrose.call.Utterance;
import redrose.ivr.carddesk.Patience;
import redrose.ivr.journeys.CallRecord;
import redrose.ivr.journeys.Journey;
import redrose.ivr.journeys.Next;
import redrose.ivr.journeys.adviser.AdviserJourney;
import redrose.prompts.AccessPrompts;
import redrose.prompts.LanguagePrompts;
import redrose.prompts.LinePrompts;
import redrose.prompts.RetryWording;
import redrose.prompts.Voice;
import redrose.requests.AccessNeeds;

/**
 * How a caller is led through a call. {@value Menu#SLOWER} at the door and in the main menu has
 * everything spoken more slowly at once, and offers what else helps. What they choose is remembered
 * for their number if they say so. Who comes by Relay UK has more time without asking.
 */
public final class AccessChoice implements Journey {
  private static final Duration MEMORY_LIMIT = Duration.ofMillis(500);
  private static final String AT_THE_DOOR = "access.change";
  private static final int BEFORE_ADVISER_MS = 1_500;
  private static final Pace SLOWER = new Pace(true, false);
  private static final Pace PATIENT = new Pace(false, true);

  private final Voice voice;
  private final AccessMemory memory;
  private final AdviserJourney adviser;
  private final Menu<AccessNeeds> wishes;
  private final Menu<Boolean> mayRemember;

  public AccessChoice(Voice voice, AccessMemory memory, AdviserJourney adviser) {
    this.voice = voice;
    this.memory = memory;
    this.adviser = adviser;
    this.wishes = wishes();
    this.mayRemember = mayRemember();
  }

  private Menu<AccessNeeds> wishes() {
    return Menu.<AccessNeeds>named("access", again(voice.say(AccessPrompts.SLOWER_NOW)))
        .option('1', new AccessNeeds(true, false, false), voice.say(AccessPrompts.SLOWER))
        .option('2', new AccessNeeds(false, true, false), voice.say(AccessPrompts.MORE_TIME))
        .option('3', new AccessNeeds(true, true, false), voice.say(AccessPrompts.BOTH))
        .option('4', new AccessNeeds(true, true, true), voice.say(AccessPrompts.ADVISER))
        .option('5', AccessNeeds.NONE, voice.say(AccessPrompts.USUAL))
        .build();
  }

  private Menu<Boolean> mayRemember() {
    return Menu.<Boolean>named("access.remember", again(voice.say(AccessPrompts.REMEMBER)))
        .option('1', true, voice.say(LanguagePrompts.LANGUAGE_REMEMBER_YES))
        .option('2', false, voice.say(LanguagePrompts.LANGUAGE_REMEMBER_NO))
        .tries(1)
        .build();
  }

  private RetryWording again(Utterance words) {
    return RetryWording.of(voice, words)
        .on(Mistake.SILENT, voice.say(LinePrompts.INPUT_SILENT))
        .on(Mistake.NO_SUCH_OPTION, voice.say(LinePrompts.INPUT_INVALID));
  }

  /** Looks, while the line is being picked up, what is remembered for the caller's number. */
  public Future<Optional<AccessNeeds>> look(CallRecord record) {
    return record
        .interaction()
        .callerNumber()
        .map(number -> Patience.ask(() -> memory.needs(number)))
        .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
  }

  /** Leads the call as the caller wants it, from its first word. */
  public void begin(Call call, CallRecord record, Future<Optional<AccessNeeds>> looked) {
    if (RelayUk.isUsed(record.interaction())) {
      call.note("relay_uk", Map.of());
    }
    var remembered = Patience.soon(looked, MEMORY_LIMIT).flatMap(found -> found);
    lead(call, record, remembered.orElse(AccessNeeds.NONE));
  }

  /**
   * Says at the door, to whom it is remembered for, which key changes it, and puts who wants that
   * through to an adviser. Everybody else is not kept waiting: they hear of the key with the main
   * menu's second reading. It works here already.
   *
   * @return the main menu, unless a person has helped them
   */
  public Next atTheDoor(Call call, CallRecord record) {
    if (!record.needs().equals(AccessNeeds.NONE)) {
      call.say(voice.say(AccessPrompts.CHANGE));
    }
    if (pressesEight(call, record.needs())) {
      return run(call, record);
    }
    return record.needs().adviserFirst() ? adviser.run(call, record) : Next.MAIN_MENU;
  }

  /** There is no menu before the adviser in which the key could come a little late. */
  private static boolean pressesEight(Call call, AccessNeeds needs) {
    var key = String.valueOf(Menu.SLOWER);
    return (needs.adviserFirst()
            ? call.keyAmong(AT_THE_DOOR, key, BEFORE_ADVISER_MS)
            : call.keyPressed(AT_THE_DOOR, key))
        .isPresent();
  }

  /** Slower from here on; then they may choose. Who says nothing stays with slower. */
  @Override
  public Next run(Call call, CallRecord record) {
    call.goAt(call.pace().and(SLOWER));
    return switch (call.choose(wishes)) {
      case Answer.Given<AccessNeeds>(var wanted, _) -> {
        lead(call, record, wanted);
        keep(call, record, wanted);
        yield wanted.adviserFirst() ? adviser.run(call, record) : Next.MAIN_MENU;
      }
      case Answer.AdviserWanted<AccessNeeds> _ -> adviser.run(call, record);
      default -> Next.MAIN_MENU;
    };
  }

  private static void lead(Call call, CallRecord record, AccessNeeds needs) {
    record.needs(needs);
    var pace = new Pace(needs.slower(), needs.moreTime());
    call.goAt(RelayUk.isUsed(record.interaction()) ? pace.and(PATIENT) : pace);
  }

  /** Where the store is away, nothing is promised. Without a number there is nothing to ask. */
  private void keep(Call call, CallRecord record, AccessNeeds wanted) {
    var interaction = record.interaction();
    var number = interaction.callerNumber();
    if (wanted.equals(AccessNeeds.NONE)) {
      if (number.isEmpty() || Patience.isDone(() -> memory.forget(number.get()))) {
        call.say(voice.say(AccessPrompts.FORGOTTEN));
      }
    } else if (number.isPresent()
        && call.choose(mayRemember) instanceof Answer.Given<Boolean>(var agreed, _)
        && agreed
        && Patience.isDone(() -> memory.remember(number.get(), wanted, interaction.id()))) {
      call.note("access_remembered", Map.of());
      call.say(voice.say(AccessPrompts.REMEMBERED));
    }
  }

  @Override
  public Stream<Utterance> utterances() {
    return Stream.of(wishes, mayRemember)
        .flatMap(
            menu ->
                Stream.concat(
                    ((RetryWording) menu.wording()).all(),
                    menu.options().stream().map(Menu.Option::words)));
  }
}
