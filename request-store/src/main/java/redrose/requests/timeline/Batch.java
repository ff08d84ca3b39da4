package redrose.requests.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import redrose.requests.Interaction;
import redrose.requests.postgres.InteractionEvents.Entry;

/** What is written in one commit: of an interaction saved more than once, the last. */
record Batch(Collection<Interaction> interactions, List<Entry> events) {

  static Batch of(List<Interaction> saved, List<Entry> events) {
    var last = new LinkedHashMap<UUID, Interaction>();
    saved.forEach(interaction -> last.put(interaction.id(), interaction));
    return new Batch(last.values(), events);
  }

  static Batch of(List<Item> items) {
    var saved = new ArrayList<Interaction>();
    var events = new ArrayList<Entry>();
    for (var item : items) {
      switch (item) {
        case Item.Saved(var interaction) -> saved.add(interaction);
        case Item.Noted(var id, var process, var seq, var event) ->
            events.add(Entry.of(id, process, seq, event.at(), event.kind(), event.details()));
        case Item.Flush _, Item.Stop _ -> {
          // nothing to write
        }
      }
    }
    return of(saved, events);
  }

  int size() {
    return interactions.size() + events.size();
  }

  /** The same as batches of one each, in which what the store refuses stands alone. */
  List<Batch> oneByOne() {
    var ones = new ArrayList<Batch>();
    interactions.forEach(one -> ones.add(new Batch(List.of(one), List.of())));
    events.forEach(one -> ones.add(new Batch(List.of(), List.of(one))));
    return ones;
  }
}
