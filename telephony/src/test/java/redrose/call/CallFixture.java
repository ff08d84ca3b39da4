package redrose.call;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A call on a keyed channel, with ears that hear what a test says and its timeline kept. */
final class CallFixture {
  final KeyedChannel channel = new KeyedChannel();
  final List<Timeline.Event> events = new ArrayList<>();
  final ScriptedEars ears = new ScriptedEars();
  final Call call =
      new Call(
          channel,
          Words.HOUSE,
          events::add,
          Clock.systemUTC(),
          Optional.of(new Listening(ears, Words.VOICE)));

  List<String> kinds() {
    return events.stream().map(Timeline.Event::kind).toList();
  }

  List<Object> detail(String kind, String name) {
    return events.stream()
        .filter(event -> event.kind().equals(kind) && event.details().containsKey(name))
        .map(event -> event.details().get(name))
        .toList();
  }

  /** Everything in the timeline but its times, whose digits may be any. */
  String noted() {
    return events.stream().map(event -> event.kind() + event.details()).toList().toString();
  }
}
