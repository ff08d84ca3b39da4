package redrose.ivr.journeys.pay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Menu;
import redrose.call.Mistake;
import redrose.call.Utterance;
import redrose.ivr.directory.Service;
import redrose.ivr.journeys.Spoken;
import redrose.prompts.LinePrompts;
import redrose.prompts.RetryWording;
import redrose.prompts.Value;
import redrose.prompts.Voice;

/**
 * Which service it is, or what became of a payment: services are read out three at a time, with
 * "for something else" behind them while there are more, because nobody keeps more than five
 * options in mind. What became of a payment has the same key on every page, as callers are told to
 * press it.
 */
final class ServiceMenu {
  private static final char TO_HEAR = '5';
  private static final int LAST_PAGE = Menu.MOST_OPTIONS - 1;
  private static final int A_PAGE = LAST_PAGE - 1;
  private static final char MORE = '4';
  private static final Optional<PayChoice> SOMETHING_ELSE = Optional.empty();

  private final Voice voice;
  private final Spoken spoken;
  private final List<Menu<Optional<PayChoice>>> pages;
  private final List<Utterance> asked = new ArrayList<>();

  ServiceMenu(Voice voice, List<Service> services) {
    this.voice = voice;
    this.spoken = new Spoken(voice);
    this.pages = pages(services);
  }

  Answer<PayChoice> choose(Call call) {
    return choose(call, 0);
  }

  /** Every prompt of the menu, for making its audio beforehand. */
  List<Utterance> all() {
    List<Utterance> all = new ArrayList<>();
    for (var page : pages) {
      page.options().forEach(option -> all.add(option.words()));
    }
    wording().all().forEach(all::add);
    all.addAll(asked);
    return all;
  }

  private Answer<PayChoice> choose(Call call, int page) {
    return switch (call.choose(pages.get(page))) {
      case Answer.Given<Optional<PayChoice>>(var chosen, var how) ->
          chosen.isPresent() ? new Answer.Given<>(chosen.get(), how) : choose(call, page + 1);
      case Answer.BackWanted<Optional<PayChoice>> _ ->
          page == 0 ? new Answer.BackWanted<>() : choose(call, page - 1);
      case Answer.AdviserWanted<Optional<PayChoice>> _ -> new Answer.AdviserWanted<>();
      case Answer.Silent<Optional<PayChoice>> _ -> new Answer.Silent<>();
      case Answer.NotUnderstood<Optional<PayChoice>> _ -> new Answer.NotUnderstood<>();
    };
  }

  private List<Menu<Optional<PayChoice>>> pages(List<Service> services) {
    List<Menu<Optional<PayChoice>>> made = new ArrayList<>();
    var left = services;
    while (left.size() > LAST_PAGE) {
      made.add(page(left.subList(0, A_PAGE), left));
      left = left.subList(A_PAGE, left.size());
    }
    made.add(page(left, left));
    return List.copyOf(made);
  }

  /**
   * A page.
   *
   * @param services what is read out
   * @param left the same, and what is on the pages behind it
   */
  private Menu<Optional<PayChoice>> page(List<Service> services, List<Service> left) {
    var menu = Menu.<Optional<PayChoice>>named("pay.service", wording());
    var said = said(left);
    spoken.asked(said).forEach(asked::add);
    char key = '1';
    for (var service : services) {
      var name = Value.text(service.name(voice.language()));
      menu.option(
          key,
          Optional.of(new PayChoice.ToPay(service)),
          press(voice.say(LinePrompts.OPTION_SERVICE, name), key));
      key++;
    }
    if (left.size() > services.size()) {
      menu.option(key, SOMETHING_ELSE, press(voice.say(LinePrompts.OPTION_MORE), key));
    }
    return menu.option(
            TO_HEAR,
            Optional.of(new PayChoice.ToHear()),
            press(voice.say(LinePrompts.OPTION_PAYMENT_STATUS), TO_HEAR))
        .orSaid(spoken.choices(said))
        .build();
  }

  /** What is said on a page; a service of a page behind it stands for the keys that lead there. */
  private Map<String, List<String>> said(List<Service> left) {
    Map<String, List<String>> said = new LinkedHashMap<>();
    var rest = left;
    for (var keys = ""; !rest.isEmpty(); keys += MORE) {
      boolean hasMore = rest.size() > LAST_PAGE;
      var here = hasMore ? rest.subList(0, A_PAGE) : rest;
      for (int i = 0; i < here.size(); i++) {
        said.put(keys + (i + 1), here.get(i).said(voice.language()));
      }
      if (hasMore) {
        said.putIfAbsent(String.valueOf(MORE), spoken.of(LinePrompts.OPTION_MORE));
      }
      rest = rest.subList(here.size(), rest.size());
    }
    said.put(String.valueOf(TO_HEAR), spoken.of(LinePrompts.OPTION_PAYMENT_STATUS));
    return said;
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
