package redrose.ivr.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redrose.prompts.Language;
import redrose.requests.TextTemplate;

class TextWordsTest {
  private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");

  private final TextWords words = new TextWords();

  @ParameterizedTest
  @EnumSource
  void everyLanguageHasEachTextWithJustItsValues(Language language) {
    var texts = words.of(language.tag());

    assertThat(getClass().getResource("/texts/" + language.tag() + ".yaml")).isNotNull();
    assertThat(texts).containsOnlyKeys(TextTemplate.values());
    texts.forEach(
        (template, text) -> {
          var named = new TreeSet<String>();
          VALUE.matcher(text).results().forEach(found -> named.add(found.group(1)));
          assertThat(named)
              .as(language + " " + template)
              .isEqualTo(new TreeSet<>(template.places()));
        });
  }
}
