package redrose.ivr.journeys.pay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Menu;
import redrose.call.Mistake;
import redrose.call.Utterance;
import redrose.ivr.directory.Service;
import redrose.prompts.LinePrompts;
import redrose.prompts.RetryWording;
import redrose.prompts.Value;
import redrose.prompts.Voice;

/**
 * Which service it is: read out four at a time, with "for something else" behind them while there
 * are more, because nobody keeps more than five options in mind.
 */
final class ServiceMenu {
  private static final int A_PAGE = Menu.MOST_OPTIONS - 1;
  private static final Optional<Service> SOMETHING_ELSE = Optional.empty();

  private final Voice voice;
  private final List<Menu<Optional<Service>>> pages;

  ServiceMenu(Voice voice, List<Service> services) {
    this.voice = voice;
    this.pages = pages(services);
  }

  Answer<Service> choose(Call call) {
    return choose(call, 0);
  }

  /** Every prompt of the menu, for making its audio beforehand. */
  List<Utterance> all() {
    List<Utterance> all = new ArrayList<>();
    for (var page : pages) {
      page.options().forEach(option -> all.add(option.words()));
    }
    wording().all().forEach(all::add);
    return all;
  }

  private Answer<Service> choose(Call call, int page) {
    return switch (call.choose(pages.get(page))) {
      case Answer.Given<Optional<Service>>(var chosen, var how) ->
          chosen.isPresent() ? new Answer.Given<>(chosen.get(), how) : choose(call, page + 1);
      case Answer.BackWanted<Optional<Service>> _ ->
          page == 0 ? new Answer.BackWanted<>() : choose(call, page - 1);
      case Answer.AdviserWanted<Optional<Service>> _ -> new Answer.AdviserWanted<>();
      case Answer.Silent<Optional<Service>> _ -> new Answer.Silent<>();
      case Answer.NotUnderstood<Optional<Service>> _ -> new Answer.NotUnderstood<>();
    };
  }

  private List<Menu<Optional<Service>>> pages(List<Service> services) {
    if (services.size() <= Menu.MOST_OPTIONS) {
      return List.of(page(services, false));
    }
    int count = (services.size() + A_PAGE - 1) / A_PAGE;
    return IntStream.range(0, count)
        .mapToObj(
            number ->
                page(
                    services.subList(
                        number * A_PAGE, Math.min(services.size(), (number + 1) * A_PAGE)),
                    number < count - 1))
        .toList();
  }

  private Menu<Optional<Service>> page(List<Service> services, boolean hasMore) {
    var menu = Menu.<Optional<Service>>named("pay.service", wording());
    char key = '1';
    for (var service : services) {
      var name = Value.text(service.name(voice.language()));
      menu.option(
          key, Optional.of(service), press(voice.say(LinePrompts.OPTION_SERVICE, name), key));
      key++;
    }
    if (hasMore) {
      menu.option(key, SOMETHING_ELSE, press(voice.say(LinePrompts.OPTION_MORE), key));
    }
    return menu.build();
  }

  private Utterance press(Utterance words, char key) {
    return voice.join(words, voice.say(LinePrompts.press(key)));
  }

  private RetryWording wording() {
    return RetryWording.of(
            voice,
            voice.say(LinePrompts.MENU_PAY_ASK),
            voice.say(LinePrompts.MENU_PAY_ASK_SECOND),
            voice.say(LinePrompts.MENU_PAY_ASK_THIRD))
        .on(Mistake.SILENT, voice.say(LinePrompts.INPUT_SILENT))
        .on(Mistake.NO_SUCH_OPTION, voice.say(LinePrompts.INPUT_INVALID));
  }
}
