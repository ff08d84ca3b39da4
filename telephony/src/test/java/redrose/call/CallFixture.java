package redrose.call;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A call on a keyed channel, with its timeline kept. */
final class CallFixture {
  final KeyedChannel channel = new KeyedChannel();
  final List<Timeline.Event> events = new ArrayList<>();
  final Call call = new Call(channel, Words.HOUSE, events::add, Clock.systemUTC());

  List<String> kinds() {
    return events.stream().map(Timeline.Event::kind).toList();
  }

  List<Object> detail(String kind, String name) {
    return events.stream()
        .filter(event -> event.kind().equals(kind) && event.details().containsKey(name))
        .map(event -> event.details().get(name))
        .toList();
  }
}
