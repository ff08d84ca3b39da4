package redrose.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** References with letters, by the keys of a telephone; a skip permit is ??#####@. */
class LettersTest {
  private static JourneyLine line;

  @BeforeAll
  static void open() {
    line = JourneyLine.open();
  }

  @AfterAll
  static void close() {
    line.close();
  }

  @Test
  void theCheckCharacterSaysWhichLettersTheKeysStoodFor() {
    var caller =
        WireCaller.pressing("1|4|4|46407127#|1|4250#|1|").atTheCardDesk(line.cardDesk::pay);
    line.ring(caller);

    assertThat(caller.heard()).doesNotContain("pay.letter.ask");
    assertThat(caller.words()).contains("You keyed in GN407127.");
    assertThat(line.cardDesk.last().reference()).isEqualTo("GN407127");
  }

  @Test
  void whereItDoesNotTheCallerDoes() {
    var caller =
        WireCaller.pressing("1|4|4|58407124#|2|1|4250#|1|").atTheCardDesk(line.cardDesk::pay);
    line.ring(caller);

    assertThat(caller.words())
        .contains("Which one is in place 1 of your reference?")
        .contains("For K, press 1.")
        .contains("For L, press 2.")
        .contains("You keyed in LV407124.");
    assertThat(line.cardDesk.last().reference()).isEqualTo("LV407124");
    assertThat(line.cardDesk.last().fund()).isEqualTo("skips");
  }

  @Test
  void theLettersOfANoticeMayBeKeyed() {
    var caller =
        WireCaller.pressing("1|2|2512345673#|1|3500#|1|").atTheCardDesk(line.cardDesk::pay);
    line.ring(caller);

    assertThat(line.cardDesk.last().reference()).isEqualTo("BJ12345673");
  }
}
