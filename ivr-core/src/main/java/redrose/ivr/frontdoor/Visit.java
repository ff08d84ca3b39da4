package redrose.ivr.frontdoor;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import redrose.agi.AgiRequest;
import redrose.call.Call;
import redrose.ivr.frontdoor.Rooms.Room;
import redrose.ivr.journeys.CallRecord;
import redrose.ivr.journeys.Next;
import redrose.ivr.journeys.access.RelayUk;
import redrose.prompts.Language;
import redrose.requests.AccessNeeds;
import redrose.requests.timeline.StoreTimeline;

/** What is said on one call, from the first word to the last. */
final class Visit {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");
  private static final int RELAY_TIMES_AS_LONG = 3;

  private final Rooms rooms;
  private final Clock clock;
  private final AgiRequest request;
  private final Call call;
  private final CurrentWords words;
  private final CallRecord record;
  private final StoreTimeline timeline;

  Visit(
      Rooms rooms,
      Clock clock,
      AgiRequest request,
      Call call,
      CurrentWords words,
      CallRecord record,
      StoreTimeline timeline) {
    this.rooms = rooms;
    this.clock = clock;
    this.request = request;
    this.call = call;
    this.words = words;
    this.record = record;
    this.timeline = timeline;
  }

  /** Somebody rang. */
  void talk() {
    pickUp();
    var looked = rooms.in(Language.EN).status().look(record);
    var unfinished = rooms.in(Language.EN).resume().look(record);
    var room = welcome();
    if (room.access().atTheDoor(call, record) == Next.MAIN_MENU
        && room.status().offer(call, record, looked) == Next.MAIN_MENU
        && room.resume().offer(call, record, unfinished) == Next.MAIN_MENU) {
      room = menu(room);
    }
    takeLeave(room);
  }

  /** We rang. Where the call is not wanted any more, whoever picked up has not to wait. */
  void talkBack() {
    pickUp();
    leadAsRemembered(Language.EN, rooms.in(Language.EN).access().look(record));
    var asked = rooms.in(Language.EN).callBack().pickedUp(call, request.parameters(), record);
    if (asked.isEmpty()) {
      return;
    }
    var language = Language.of(asked.get().language()).orElse(Language.EN);
    var room = goOnIn(rooms.offered(language));
    if (room.callBack().run(call, record, asked.get()) == Next.MAIN_MENU) {
      room = menu(room);
    }
    takeLeave(room);
  }

  private void pickUp() {
    longestSeconds().ifPresent(call::lastAtMost);
    call.answer();
    record.answered(clock.instant());
    timeline.save(record.interaction());
  }

  private void leadAsRemembered(Language language, Future<Optional<AccessNeeds>> looked) {
    rooms.in(language).access().begin(call, record, looked);
  }

  /** Greets the caller, and leads them to the room of their language. */
  private Room welcome() {
    var needs = rooms.in(Language.EN).access().look(record);
    var first = rooms.choice().first(rooms.choice().look(record));
    leadAsRemembered(first, needs);
    rooms.in(first).greeting().welcome(call);
    rooms.announcements().in(first).forEach(call::say);
    var language = rooms.choice().invite(call, record, first);
    if (language != first) {
      rooms.announcements().in(language).forEach(call::say);
    }
    return goOnIn(language);
  }

  /**
   * The main menu, in another language as often as the caller wants one; returns their last room.
   */
  private Room menu(Room first) {
    var room = first;
    while (room.menu().run(call, record) == Next.ANOTHER_LANGUAGE) {
      room = goOnIn(rooms.choice().choose(call, record, room.voice().language()));
    }
    return room;
  }

  private void takeLeave(Room room) {
    room.feedback().ask(call, record);
    room.greeting().goodbye(call);
  }

  private Room goOnIn(Language language) {
    record.speaking(language.tag());
    timeline.save(record.interaction());
    var room = rooms.in(language);
    words.goOnIn(room.greeting());
    return room;
  }

  /**
   * How long the dialplan lets a call be. Until it is told so, it waits only a little for our first
   * word.
   */
  private OptionalInt longestSeconds() {
    var said = request.parameters().getOrDefault("seconds", "");
    int times = RelayUk.isUsed(record.interaction()) ? RELAY_TIMES_AS_LONG : 1;
    return SECONDS.matcher(said).matches()
        ? OptionalInt.of(times * Integer.parseInt(said))
        : OptionalInt.empty();
  }
}
