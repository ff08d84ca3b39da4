package redrose.ivr.journeys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Menu;
import redrose.call.Utterance;
import redrose.prompts.LinePrompts;
import redrose.prompts.RetryWording;
import redrose.prompts.Voice;

/**
 * A choice from a list of any length: a few at a time, with "for something else" behind them while
 * there are more, because nobody keeps more than five options in mind. By voice everything that is
 * still to come can be said at once.
 *
 * @param <C> what is chosen
 */
public final class Pages<C> {
  /** A line of the list, or what stands on the last key of every page. */
  public record Item<C>(C choice, Utterance words, List<String> said) {
    /**
     * @param words the option's first half, "For school meals,"
     * @param said what a caller may say for it; none where they press its key
     */
    public Item {
      said = List.copyOf(said);
    }
  }

  private final Voice voice;
  private final String name;
  private final RetryWording wording;
  private final Spoken spoken;
  private final Optional<Item<C>> always;
  private final int room;
  private final List<Menu<Optional<C>>> pages;
  private final List<Utterance> asked = new ArrayList<>();

  private Pages(
      Voice voice,
      String name,
      RetryWording wording,
      List<Item<C>> items,
      Optional<Item<C>> always) {
    this.voice = voice;
    this.name = name;
    this.wording = wording;
    this.spoken = new Spoken(voice);
    this.always = always;
    this.room = Menu.MOST_OPTIONS - (always.isPresent() ? 1 : 0);
    this.pages = pages(items);
  }

  /**
   * A choice from a list.
   *
   * @param name of the menu on the timeline
   */
  public static <C> Pages<C> of(
      Voice voice, String name, RetryWording wording, List<Item<C>> items) {
    return new Pages<>(voice, name, wording, items, Optional.empty());
  }

  /** The same with one more that is key 5 on every page. */
  public static <C> Pages<C> of(
      Voice voice, String name, RetryWording wording, List<Item<C>> items, Item<C> always) {
    return new Pages<>(voice, name, wording, items, Optional.of(always));
  }

  /** Reads out page after page until a choice is made; back leads to the page before. */
  public Answer<C> choose(Call call) {
    return choose(call, 0);
  }

  /** Every prompt of the pages, for making its audio beforehand. */
  public Stream<Utterance> utterances() {
    var options = pages.stream().flatMap(page -> page.options().stream()).map(Menu.Option::words);
    return Stream.of(wording.all(), options, asked.stream()).flatMap(words -> words);
  }

  private Answer<C> choose(Call call, int page) {
    var answer = call.choose(pages.get(page));
    if (answer instanceof Answer.BackWanted && page > 0) {
      return choose(call, page - 1);
    }
    return answer.then(
        given ->
            given.value().isPresent()
                ? new Answer.Given<>(given.value().get(), given.how())
                : choose(call, page + 1));
  }

  private List<Menu<Optional<C>>> pages(List<Item<C>> items) {
    List<Menu<Optional<C>>> made = new ArrayList<>();
    var left = items;
    while (left.size() > room) {
      made.add(page(left.subList(0, room - 1), left));
      left = left.subList(room - 1, left.size());
    }
    made.add(page(left, left));
    return List.copyOf(made);
  }

  /**
   * A page.
   *
   * @param here what is read out
   * @param left the same, and what is on the pages behind it
   */
  private Menu<Optional<C>> page(List<Item<C>> here, List<Item<C>> left) {
    var menu = Menu.<Optional<C>>named(name, wording);
    var said = said(left);
    spoken.asked(said).forEach(asked::add);
    char key = '1';
    for (var item : here) {
      menu.option(key, Optional.of(item.choice()), press(item.words(), key));
      key++;
    }
    if (left.size() > here.size()) {
      menu.option(key, Optional.empty(), press(voice.say(LinePrompts.OPTION_MORE), key));
    }
    always.ifPresent(
        item -> menu.option(last(), Optional.of(item.choice()), press(item.words(), last())));
    return menu.orSaid(spoken.choices(said)).build();
  }

  /** What is said on a page; an item of a page behind it stands for the keys that lead there. */
  private Map<String, List<String>> said(List<Item<C>> left) {
    Map<String, List<String>> said = new LinkedHashMap<>();
    var more = String.valueOf(room);
    var rest = left;
    for (var keys = ""; !rest.isEmpty(); keys += more) {
      boolean hasMore = rest.size() > room;
      var here = hasMore ? rest.subList(0, room - 1) : rest;
      for (int i = 0; i < here.size(); i++) {
        said.put(keys + (i + 1), here.get(i).said());
      }
      if (hasMore) {
        said.putIfAbsent(more, spoken.of(LinePrompts.OPTION_MORE));
      }
      rest = rest.subList(here.size(), rest.size());
    }
    always.ifPresent(item -> said.put(String.valueOf(last()), item.said()));
    return said;
  }

  private static char last() {
    return (char) ('0' + Menu.MOST_OPTIONS);
  }

  private Utterance press(Utterance words, char key) {
    return voice.join(words, voice.say(LinePrompts.press(key)));
  }
}
