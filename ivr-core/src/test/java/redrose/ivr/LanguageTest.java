package redrose.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redrose.prompts.Language;
import redrose.prompts.speech.Speeches;

/** Callers choose a language at the door: 7 leads to the choice, and there 2 is Polish. */
class LanguageTest {
  private static final AtomicInteger NUMBERS = new AtomicInteger(100);

  private static JourneyLine line;

  @BeforeAll
  static void open() {
    assumeTrue(Speeches.find(Language.PL).isPresent(), "espeak-ng is not installed");
    line = JourneyLine.open(Language.PL);
  }

  @AfterAll
  static void close() {
    if (line != null) {
      line.close();
    }
  }

  private static String freshNumber() {
    return "01772999" + NUMBERS.incrementAndGet();
  }

  private static WireCaller ring(String number, String keys) {
    var caller = WireCaller.pressing(keys).from(number).atTheCardDesk(line.cardDesk::pay);
    line.ring(caller);
    return caller;
  }

  private static long remembered(String number, String language) {
    return line.count(
        "caller_preference WHERE caller_number = '%s' AND language = '%s'"
            .formatted(number, language));
  }

  private static long calls(String number, String language) {
    return line.count(
        "interaction WHERE caller_number = '%s' AND language = '%s'".formatted(number, language));
  }

  @Test
  void whoPressesNothingGoesOnInEnglish() {
    var number = freshNumber();
    var caller = ring(number, " !");
    assertThat(caller.heard())
        .containsSubsequence(
            "welcome", "welcome.emergency", "language.name", "press.7", "menu.main.ask")
        .doesNotContain("language.choose");
    assertThat(caller.words())
        .contains("Polski. press 7. How can we help you today?")
        .doesNotContain("Po polsku, 2.");
    assertThat(calls(number, "en")).isOne();
  }

  @Test
  void aKeyOfTheMainMenuIsTakenThereAtOnce() {
    var number = freshNumber();
    var caller = ring(number, "1!");
    assertThat(caller.heard())
        .containsSubsequence("language.name", "menu.pay.ask")
        .doesNotContain("language.choose", "language.remember.ask");
    assertThat(calls(number, "en")).isOne();
  }

  @Test
  void whoChoosesALanguagePaysInItAndIsKnownTheNextTime() {
    var number = freshNumber();
    var caller = ring(number, "7|2|1|1|1|" + line.reference() + "#|1|4250#|1|");
    assertThat(caller.heard())
        .containsSubsequence("language.choose", "language.remember.ask", "language.remembered")
        .containsSubsequence("menu.main.ask", "menu.pay.ask", "pay.paid", "pay.receipt", "goodbye");
    assertThat(caller.words())
        .contains("W czym możemy dziś pomóc?")
        .contains("Zapłacono £42.50.")
        .contains("Do widzenia.");
    assertThat(calls(number, "pl")).isOne();
    assertThat(
            line.count(
                "payment_request JOIN interaction ON interaction.id = interaction_id WHERE"
                    + " payment_request.language = 'pl' AND caller_number = '"
                    + number
                    + "'"))
        .as("the card desk speaks it too")
        .isOne();
    assertThat(remembered(number, "pl")).isOne();

    var next = ring(number, " !");
    assertThat(next.words())
        .startsWith("Dzień dobry.")
        .contains("Inny język, 7. For another language, 7.")
        .doesNotContain("Hello.");
    assertThat(next.heard())
        .doesNotContain("language.name", "language.choose", "language.remember.ask");
    assertThat(calls(number, "pl")).isEqualTo(2);
  }

  @Test
  void whoGoesBackToEnglishIsForgotten() {
    var number = freshNumber();
    ring(number, "7|2|1|!");
    assertThat(remembered(number, "pl")).isOne();

    var caller = ring(number, "7|1| !");
    assertThat(caller.heard()).containsSubsequence("language.change", "language.forgotten");
    assertThat(caller.words()).contains("How can we help you today?");
    assertThat(line.count("caller_preference WHERE caller_number = '" + number + "'")).isZero();
    assertThat(calls(number, "en")).isOne();
  }

  @Test
  void withoutAYesNothingIsRemembered() {
    var refuses = freshNumber();
    ring(refuses, "7|2|2|!");
    var silent = freshNumber();
    ring(silent, "7|2| |!");
    var withheld = ring("", "7|2|!");
    assertThat(remembered(refuses, "pl") + remembered(silent, "pl")).isZero();
    assertThat(withheld.heard()).doesNotContain("language.remember.ask").contains("menu.main.ask");
    assertThat(calls(refuses, "pl")).isOne();
  }

  @Test
  void aSlipIsPutRight() {
    var number = freshNumber();
    var caller = ring(number, "7|2|9|1|!");
    assertThat(caller.words()).contains("For English, 1.").contains("How can we help you today?");
    assertThat(calls(number, "en")).isOne();
    assertThat(remembered(number, "pl")).isZero();
  }
}
