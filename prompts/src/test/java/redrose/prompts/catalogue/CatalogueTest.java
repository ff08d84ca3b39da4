package redrose.prompts.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import redrose.prompts.Language;
import redrose.prompts.Prompt;
import redrose.prompts.Prompt.Plain;
import redrose.prompts.Prompt.Variable;
import redrose.prompts.Prompt.With1;
import redrose.prompts.Prompts;
import redrose.prompts.Value;

class CatalogueTest {
  private static final Prompt HELLO = new Plain("hello");
  private static final Prompt PAID =
      new With1<>("paid", new Variable<>("amount", Value.Money.class));

  @ParameterizedTest
  @EnumSource
  void everyLanguageHasEveryPromptOfTheCode(Language language) {
    assertThat(Catalogue.of(language).lines())
        .extracting(Line::key)
        .containsExactlyInAnyOrderElementsOf(
            Prompts.in(language).stream().map(Prompt::key).toList());
  }

  @Test
  void aCatalogueThatFitsHasNoFault() {
    assertThat(faults("hello: Hello.\npaid: \"Paid {amount}.\"")).isEmpty();
  }

  @Test
  void spokenWordsStandBesideTheText() {
    var line = onlyLine("hello: {text: Ring 999., spoken: \"Ring 9, 9, 9.\"}");
    assertThat(line.text().words()).isEqualTo("Ring 999.");
    assertThat(line.spoken().words()).isEqualTo("Ring 9, 9, 9.");
  }

  @Test
  void foldedTextIsOneLine() {
    assertThat(onlyLine("hello: >\n  Hello\n\n  you.").text().words()).isEqualTo("Hello you.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '~',
      textBlock =
          """
          paid: "{amount}"                        = en.yaml: hello is declared in the code and has no text here
          hello: Hi\\npaid: "{amount}"\\nbye: Bye = en.yaml: bye is declared by no prompt in the code: declare it or take it out
          hello: Hi\\npaid: Paid                  = en.yaml: paid text leaves out {amount}
          hello: "{name}"\\npaid: "{amount}"      = en.yaml: hello text uses {name}; the prompt has []
          hello: ""\\npaid: "{amount}"            = en.yaml: hello says nothing
          hello: Only £5\\npaid: "{amount}"       = en.yaml: hello has signs that no synthesiser speaks: write them as words, or add spoken: beside text:
          hello: Ring 999\\npaid: "{amount}"     = en.yaml: hello has a number of several digits: write it as words or digit by digit, or add spoken: beside text:
          hello: Hi\\npaid: {text: "{amount}", spoken: Paid} = en.yaml: paid spoken leaves out {amount}
          """)
  void aFaultIsNamedWithItsKey(String yaml, String fault) {
    assertThat(faults(yaml.replace("\\n", "\n"))).contains(fault);
  }

  @Test
  void aKeyDeclaredTwiceIsAFault() {
    var lines = Catalogue.read("en.yaml", "hello: Hi").lines();
    assertThat(CatalogueCheck.faults("en.yaml", lines, List.of(HELLO, HELLO)))
        .containsExactly("en.yaml: hello is declared twice in the code");
  }

  @Test
  void aKeyMustReadAsAFileName() {
    var lines = Catalogue.read("en.yaml", "Hello/../x: Hi").lines();
    assertThat(CatalogueCheck.faults("en.yaml", lines, List.of(new Plain("Hello/../x"))))
        .containsExactly(
            "en.yaml: Hello/../x is not a key: lower case words, with dots between rooms and"
                + " hyphens within");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '~',
      textBlock =
          """
          hello: Hi\\nhello: Hi again = en.yaml, line 2: Duplicate field 'hello'
          hello: Paid {amount}: good  = en.yaml, line 1: mapping values are not allowed here
          - hello                     = en.yaml: expected a list of "key: text"
          hello: {amount}             = en.yaml: hello needs a text, or {text: …, spoken: …}; quote it if it has a colon or braces
          hello: {text: Hi, say: Ho}  = en.yaml: hello needs a text, or {text: …, spoken: …}; quote it if it has a colon or braces
          hello: [Hi]                 = en.yaml: hello needs a text, or {text: …, spoken: …}; quote it if it has a colon or braces
          """)
  void whatCannotBeReadIsNamedWithItsPlace(String yaml, String fault) {
    assertThatThrownBy(() -> Catalogue.read("en.yaml", yaml.replace("\\n", "\n")))
        .isInstanceOf(CatalogueFault.class)
        .hasMessageContaining(fault);
  }

  private static List<String> faults(String yaml) {
    return CatalogueCheck.faults(
        "en.yaml", Catalogue.read("en.yaml", yaml).lines(), List.of(HELLO, PAID));
  }

  private static Line onlyLine(String yaml) {
    return Catalogue.read("en.yaml", yaml).lines().iterator().next();
  }
}
