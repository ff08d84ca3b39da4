package redrose.requests.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import redrose.requests.Interaction;
import redrose.requests.postgres.InteractionEvents.Entry;

/** What is written in one commit: of an interaction saved more than once, the last. */
record Batch(
    Collection<Interaction> interactions, List<Entry> events, List<CountDownLatch> flushes) {

  static Batch of(List<Item> items) {
    var interactions = new LinkedHashMap<UUID, Interaction>();
    var events = new ArrayList<Entry>();
    var flushes = new ArrayList<CountDownLatch>();
    for (var item : items) {
      switch (item) {
        case Item.Saved(var interaction) -> interactions.put(interaction.id(), interaction);
        case Item.Noted(var id, var process, var seq, var event) ->
            events.add(Entry.of(id, process, seq, event.at(), event.kind(), event.details()));
        case Item.Flush(var done) -> flushes.add(done);
      }
    }
    return new Batch(interactions.values(), events, flushes);
  }

  int size() {
    return interactions.size() + events.size();
  }

  /** The same as batches of one each, in which what the store refuses stands alone. */
  List<Batch> oneByOne() {
    var ones = new ArrayList<Batch>();
    interactions.forEach(one -> ones.add(new Batch(List.of(one), List.of(), List.of())));
    events.forEach(one -> ones.add(new Batch(List.of(), List.of(one), List.of())));
    return ones;
  }
}
