package redrose.prompts;

import java.time.LocalDate;
import java.time.Month;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.prompts.sound.Sound;
import redrose.prompts.speech.Narrator;
import redrose.prompts.words.SpokenForms;

/** Says things to nobody until the synthesiser is loaded and its code compiled. */
final class WarmUp {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
  private static final int ROUNDS = 8;

  private WarmUp() {}

  static void run(Language language, Narrator narrator) {
    try {
      var forms = SpokenForms.of(language);
      for (int round = 0; round < ROUNDS; round++) {
        var words =
            forms.money(123_45 + round)
                + ", "
                + forms.date(LocalDate.of(2026, Month.JANUARY, 1 + round))
                + ", "
                + forms.oneByOne("500123458", 3);
        Sound.of(narrator.narrate(words));
      }
    } catch (RuntimeException e) {
      LOG.warn("The synthesiser could not be readied; prompts with amounts may fail", e);
    }
  }
}
