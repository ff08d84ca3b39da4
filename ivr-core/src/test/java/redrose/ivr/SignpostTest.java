package redrose.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Callers ask who does what, at home in Preston, in Blackpool, or in Wigan. */
class SignpostTest {
  private static final String BINS = "4|1|";
  private static final String POTHOLES = "4|5|2|";
  private static final String PARKING_FINES = "4|5|5|2|";

  private static JourneyLine line;

  @BeforeAll
  static void open() {
    line = JourneyLine.open();
    line.loadPostcodes("PR1 8XJ", "E07000123", "FY1 1AD", "E06000009", "WN1 1YN", "E08000010");
  }

  @AfterAll
  static void close() {
    line.close();
  }

  private static WireCaller ring(String keys) {
    var caller = WireCaller.pressing(keys).atTheCardDesk(line.cardDesk::pay);
    line.ring(caller);
    return caller;
  }

  @Test
  void binsInPrestonAreTheCitys() {
    var caller = WireCaller.pressing(BINS + "771895#|1|!");
    assertThat(line.outcomeOf(line.ring(caller))).isEqualTo("COMPLETED");
    assertThat(caller.words())
        .contains("Preston City Council looks after bins and recycling.")
        .contains("To hear their number, press 1.")
        .contains("Their number is 01632 960123.")
        .contains("Their website is preston dot gov dot uk.");
    assertThat(line.count("interaction_event WHERE kind = 'signposted'")).isPositive();
  }

  @Test
  void theNumberIsHeardAgain() {
    assertThat(ring(BINS + "771895#|1|*|!").heard())
        .containsSubsequence("signpost.number", "signpost.again", "signpost.number");
  }

  @Test
  void inBlackpoolItIsTheTownsOwn() {
    assertThat(ring(BINS + "391123#|!").words())
        .contains("Blackpool Council looks after bins and recycling.");
  }

  @Test
  void outsideTheCountyNobodyIsNamed() {
    assertThat(ring(BINS + "961196#|!").heard())
        .contains("signpost.elsewhere")
        .doesNotContain("signpost.answer");
  }

  @Test
  void whatWeDoOurselvesLeadsStraightThere() {
    var caller = ring(PARKING_FINES + "!");
    assertThat(caller.heard())
        .containsSubsequence("signpost.here", "menu.pay.ask")
        .doesNotContain("place.postcode.ask", "signpost.answer");
  }

  @Test
  void whatHasNoJourneyYetIsAnAdvisers() {
    var caller = ring(POTHOLES);
    assertThat(caller.heard()).containsSubsequence("signpost.here", "adviser.connecting");
    assertThat(caller.lentTo()).contains("desks");
  }

  @Test
  void nobodyIsOfferedADeskThatIsNotThere() {
    assertThat(ring(BINS + "771895#|3|!").heard())
        .doesNotContain("signpost.option.connect", "adviser.connecting");
  }

  @Test
  void backLeadsToTheTopicsAndToTheMainMenu() {
    assertThat(ring("4|1|*|9|9|!").heard())
        .containsSubsequence(
            "signpost.ask", "place.postcode.ask", "entry.help", "signpost.ask", "menu.main.ask");
  }
}
