package redrose.console.line;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redrose.prompts.Language;
import redrose.requests.Setting;
import redrose.requests.SettingChange;

/**
 * What the page of the announcement shows.
 *
 * @param now what callers hear; empty where nothing of a supervisor's
 * @param languages those that it can be said in, English first
 * @param words in the form, by the language's tag
 * @param until in the form
 * @param listens whether what is in the form is to be listened to
 * @param problems what is wrong with the form, by the field's name
 */
public record AnnouncementPage(
    Optional<Setting> now,
    List<Language> languages,
    Map<String, String> words,
    String until,
    boolean listens,
    List<SettingChange> history,
    Map<String, String> problems,
    Optional<String> done) {

  /** The address of the sound of words in the form. */
  public String sound(Language language) {
    return "/announcement/sound?language=%s&words=%s"
        .formatted(
            language.tag(), URLEncoder.encode(words.get(language.tag()), StandardCharsets.UTF_8));
  }

  /** The languages that the form has words in. */
  public List<Language> written() {
    return languages.stream().filter(one -> words.containsKey(one.tag())).toList();
  }

  /** What is wrong with a field; empty text for nothing. */
  public String problem(String field) {
    return problems.getOrDefault(field, "");
  }
}
