package redrose.ivr.journeys.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Menu;
import redrose.call.Mistake;
import redrose.call.Utterance;
import redrose.ivr.directory.ReportCategory;
import redrose.ivr.directory.ReportGroup;
import redrose.ivr.journeys.Spoken;
import redrose.prompts.LinePrompts;
import redrose.prompts.Prompt;
import redrose.prompts.ReportPrompts;
import redrose.prompts.RetryWording;
import redrose.prompts.Value;
import redrose.prompts.Voice;

/**
 * What the matter is: a group, then one of its kinds. Whoever says the kind at once need not hear
 * the second menu, nor whoever chose a group of one.
 */
final class CategoryMenu {
  private final Voice voice;
  private final Spoken spoken;
  private final Menu<Menu<ReportCategory>> groups;
  private final List<Utterance> all = new ArrayList<>();

  CategoryMenu(Voice voice, List<ReportGroup> groups) {
    this.voice = voice;
    this.spoken = new Spoken(voice);
    this.groups = groups(groups);
  }

  Stream<Utterance> utterances() {
    return all.stream();
  }

  Answer<ReportCategory> choose(Call call) {
    while (true) {
      var group = call.choose(groups);
      if (!(group instanceof Answer.Given<Menu<ReportCategory>>(var kinds, var how))) {
        return unanswered(group);
      }
      if (kinds.options().size() == 1) {
        return new Answer.Given<>(kinds.options().getFirst().choice(), how);
      }
      var kind = call.choose(kinds);
      if (!(kind instanceof Answer.BackWanted<ReportCategory>)) {
        return kind;
      }
    }
  }

  private static <T> Answer<T> unanswered(Answer<?> answer) {
    return switch (answer) {
      case Answer.BackWanted<?> _ -> new Answer.BackWanted<>();
      case Answer.AdviserWanted<?> _ -> new Answer.AdviserWanted<>();
      case Answer.Silent<?> _ -> new Answer.Silent<>();
      default -> new Answer.NotUnderstood<>();
    };
  }

  private Menu<Menu<ReportCategory>> groups(List<ReportGroup> groups) {
    var wording = wording(ReportPrompts.REPORT_GROUP_ASK);
    var menu = Menu.<Menu<ReportCategory>>named("report.group", wording);
    Map<String, List<String>> said = new LinkedHashMap<>();
    char key = '1';
    for (var group : groups) {
      menu.option(key, kinds(group), option(group.name(voice.language()), key));
      said.putAll(said(key, group));
      key++;
    }
    spoken.asked(said).forEach(all::add);
    return kept(menu.orSaid(spoken.choices(said)).build(), wording);
  }

  /** A kind's words stand for the keys of both menus; where it is the only one, for the group's. */
  private Map<String, List<String>> said(char groupKey, ReportGroup group) {
    Map<String, List<String>> said = new LinkedHashMap<>();
    char key = '1';
    for (var category : group.categories()) {
      var keys = group.categories().size() == 1 ? "" + groupKey : "" + groupKey + key;
      said.put(keys, category.said(voice.language()));
      key++;
    }
    return said;
  }

  private Menu<ReportCategory> kinds(ReportGroup group) {
    var wording = wording(ReportPrompts.REPORT_CATEGORY_ASK);
    var menu = Menu.<ReportCategory>named("report.category", wording);
    Map<String, List<String>> said = new LinkedHashMap<>();
    char key = '1';
    for (var category : group.categories()) {
      menu.option(key, category, option(category.name(voice.language()), key));
      said.put(String.valueOf(key), category.said(voice.language()));
      key++;
    }
    spoken.asked(said).forEach(all::add);
    return kept(menu.orSaid(spoken.choices(said)).build(), wording);
  }

  private <C> Menu<C> kept(Menu<C> menu, RetryWording wording) {
    menu.options().forEach(option -> all.add(option.words()));
    wording.all().forEach(all::add);
    return menu;
  }

  private Utterance option(String name, char key) {
    return voice.join(
        voice.say(ReportPrompts.REPORT_OPTION, Value.text(name)),
        voice.say(LinePrompts.press(key)));
  }

  private RetryWording wording(Prompt.Plain ask) {
    return RetryWording.of(voice, voice.say(ask))
        .on(Mistake.SILENT, voice.say(LinePrompts.INPUT_SILENT))
        .on(Mistake.NO_SUCH_OPTION, voice.say(LinePrompts.INPUT_INVALID));
  }
}
