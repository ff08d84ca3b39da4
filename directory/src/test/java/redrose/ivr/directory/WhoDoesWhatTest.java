package redrose.ivr.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redrose.prompts.Language;

/** The directory's hours, desks, announcements, councils and topics. */
class WhoDoesWhatTest {
  static final String GOOD =
      """
      adviser-desk: advisers
      funds:
        - {code: care, name: Care, ledger-code: C1, vat: outside-scope, min-pence: 100, max-pence: 500, reference: {mask: "####"}}
      services:
        - {code: invoice, fund: care, name: {en: "an invoice"}, bill: {en: "invoice"}}
      opening-hours:
        - {code: office, week: {monday: ["09:00-12:00", "13:00-17:00"]}, bank-holidays: closed, days: {2026-12-24: []}}
      desks:
        - {code: advisers, hours: office}
      announcements:
        - {words: {en: "We are closed on Friday."}, from: 2026-12-20, until: 2026-12-27}
      council: shire
      councils:
        - {code: shire, name: Shire County Council, area: Shire, tier: county, ons: E10000017, telephone: "01632 960100", web: shire.gov.uk}
        - {code: town, name: Town Council, area: Town, tier: district, ons: E07000117, telephone: "01632 960101", web: town.gov.uk, desk: town}
        - {code: city, name: City Council, area: City, tier: unitary, ons: E06000008, telephone: "01632 960102", web: city.gov.uk/help}
      topics:
        - {code: bins, name: {en: bins}, said: {en: [bins]}, done-by: district}
        - {code: roads, name: {en: roads}, done-by: county, journey: report}
      """;

  static Directory read(String yaml) {
    try {
      return DirectoryReader.read(
          "test.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whereItMattersTheDistrictOrTheUnitaryDoesIt() {
    var directory = read(GOOD);
    var councils = directory.councils();
    var bins = directory.topics().get(0);
    var roads = directory.topics().get(1);
    assertThat(councils.dependsOnPlace(bins)).isTrue();
    assertThat(councils.dependsOnPlace(roads)).isFalse();
    assertThat(councils.at("E07000117").orElseThrow().name()).isEqualTo("Town Council");
    assertThat(councils.at("E06000008").orElseThrow().name()).isEqualTo("City Council");
    assertThat(councils.at("E10000017")).as("a county is nobody's nearest").isEmpty();
    assertThat(councils.everywhere()).isEqualTo(councils.own());
    assertThat(councils.isOwn(councils.everywhere().orElseThrow())).isTrue();
  }

  @Test
  void anAnnouncementIsOnFromItsFirstDayToItsLast() {
    var announcement = read(GOOD).announcements().getFirst();
    assertThat(announcement.isOn(LocalDate.of(2026, 12, 19))).isFalse();
    assertThat(announcement.isOn(LocalDate.of(2026, 12, 20))).isTrue();
    assertThat(announcement.isOn(LocalDate.of(2026, 12, 27))).isTrue();
    assertThat(announcement.isOn(LocalDate.of(2026, 12, 28))).isFalse();
  }

  @Test
  void aDirectoryWithoutThemHolds() {
    var bare = read(GOOD.substring(0, GOOD.indexOf("opening-hours")));
    assertThat(bare.topics()).isEmpty();
    assertThat(bare.advisers().hours()).as("always open").isEmpty();
  }

  @Test
  void theBundledDirectoryKnowsEveryCouncilInTheCountyAndBesideIt() {
    var directory = DirectoryReader.bundled();
    var districts = named(directory, Tier.DISTRICT);
    assertThat(districts)
        .containsExactlyInAnyOrder(
            "Burnley",
            "Chorley",
            "Fylde",
            "Hyndburn",
            "Lancaster",
            "Pendle",
            "Preston",
            "Ribble Valley",
            "Rossendale",
            "South Ribble",
            "West Lancashire",
            "Wyre");
    assertThat(named(directory, Tier.UNITARY))
        .containsExactlyInAnyOrder("Blackburn with Darwen", "Blackpool");
    assertThat(directory.councils().at("E07000123").orElseThrow().area()).isEqualTo("Preston");
    assertThat(directory.councils().own().orElseThrow().onsCode()).isEqualTo("E10000017");
    assertThat(directory.advisers().hours()).isPresent();
    for (var language : Language.values()) {
      assertThat(directory.speaks(language)).as(language.tag()).isTrue();
    }
  }

  @Test
  void nobodyIsRungByTheBundledDirectorysNumbers() {
    assertThat(DirectoryReader.bundled().councils().all())
        .allMatch(council -> council.telephone().startsWith("01632 960"));
  }

  private static Set<String> named(Directory directory, Tier tier) {
    return directory.councils().all().stream()
        .filter(council -> council.tier() == tier)
        .map(Council::area)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          09:00-12:00            | 9-12                | line 7, opening-hours[0].week.monday: has “9-12”: write "08:45-17:00"
          09:00-12:00            | 25:00-26:00         | line 7, opening-hours[0].week.monday: has “25:00-26:00”, which is no time of day
          09:00-12:00            | 12:00-09:00         | opening-hours[0].week.monday: has “12:00-09:00”, where 12:00 is not before 09:00
          13:00-17:00            | 11:00-17:00         | opening-hours[0].week.monday: 11:00-17:00 begins before the one in front of it ends
          monday:                | Mondays:            | opening-hours[0].week.Mondays: is no day: make it one of monday, tuesday
          {monday: ["09:00-12:00", "13:00-17:00"]} | {} | opening-hours[0].week: has no day: give one at least
          bank-holidays: closed  | bank-holidays: never | opening-hours[0].bank-holidays: is never: make it closed or open
          2026-12-24: []         | christmas: []       | opening-hours[0].days.christmas: “christmas” is no date: write 2026-12-24
          {code: office, week    | {code: The Office, week | opening-hours[0].code: The Office is no code
          hours: office          | hours: offices      | line 9, desks[0].hours: there is no offices in opening-hours that holds
          {code: advisers, hours | {code: The Desk, hours  | desks[0].code: not a desk's name
          words: {en:            | words: {pl:         | announcements[0].words.en: is missing: give it
          from: 2026-12-20       | from: 2026-12-28    | announcements[0].until: is 2026-12-27, before it begins
          until: 2026-12-27      | until: Christmas    | announcements[0].until: “Christmas” is no date
          council: shire         | council: mordor     | line 12, council: there is no mordor in councils that holds
          tier: county           | tier: parish        | councils[0].tier: is parish: make it one of county, district, unitary
          ons: E07000117         | ons: E06000008      | councils[2].ons: E06000008 is the area of town already
          ons: E07000117         | ons: Burnley        | councils[1].ons: is “Burnley”: write the ONS code of its area
          "01632 960101"         | "999"               | councils[1].telephone: is “999”: write a number in groups
          web: town.gov.uk       | web: https://town.gov.uk | councils[1].web: is “https://town.gov.uk”: write an address without https
          name: Town Council     | name: T0wn          | councils[1].name: is “T0wn”: write a name in letters
          area: Town             | area: ""            | councils[1].area: is missing: give it
          desk: town             | desk: The Town      | councils[1].desk: not a desk's name
          code: town             | code: shire         | councils[1].code: shire is used twice
          done-by: district      | done-by: unitary    | topics[0].done-by: is unitary: make it county or district
          done-by: district      | done-by: nobody     | topics[0].done-by: is nobody: make it one of
          journey: report        | journey: complain   | topics[1].journey: is complain: make it one of pay, report, status, adviser
          said: {en: [bins]}     | said: {en: [Bins!]} | topics[0].said.en: has “Bins!”: write one to six words
          name: {en: roads}      | name: {}            | topics[1].name.en: is missing: give it
          code: roads            | code: bins          | topics[1].code: bins is used twice
          code: roads            | kode: roads         | there is no field kode here
          """)
  void eachMistakeIsSaidWithItsPlaceAndItsMend(String right, String wrong, String said) {
    assertThat(GOOD).contains(right);
    assertThatThrownBy(() -> read(GOOD.replace(right, wrong)))
        .isInstanceOf(DirectoryInvalid.class)
        .hasMessageContaining(said);
  }

  @Test
  void topicsWithoutOurOwnCouncilAreRefused() {
    assertThatThrownBy(() -> read(GOOD.replace("council: shire\n", "")))
        .hasMessageContaining("council: is missing: say which of the councils this line is");
  }
}
