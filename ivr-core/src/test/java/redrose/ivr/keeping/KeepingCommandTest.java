package redrose.ivr.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redrose.health.Settings;
import redrose.requests.postgres.Postcodes;
import redrose.requests.postgres.RoleMatrix;
import redrose.requests.postgres.TestDatabase;

class KeepingCommandTest {
  private static final String HEADER = "pcd,pcds,doterm,oslaua,lat,long\n";
  private static final String PRESTON = "PR1 8XJ,PR1 8XJ,,E07000123,53.757,-2.707\n";

  private final TestDatabase store = TestDatabase.fresh();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;
  private Settings settings;

  @BeforeEach
  void setUp() throws IOException {
    var password = folder.resolve("password");
    Files.writeString(password, TestDatabase.password(RoleMatrix.CONSOLE));
    settings =
        Settings.of(
            Map.of("REDROSE_DB_URL", store.url(), "REDROSE_DB_PASSWORD_FILE", password.toString()));
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return KeepingCommand.run(
        settings, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(out.toString());
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void anAnnouncementIsSetShownTakenOffAndBroughtBack() throws IOException {
    assertThat(run("announce", "Snow.", "--in", "pl=Śnieg.", "--by", "A. Supervisor")).isZero();
    assertThat(out.toString())
        .contains("Callers hear: {\"words\":{\"en\":\"Snow.\",\"pl\":\"Śnieg.\"}}");
    assertThat(run("announce", "--off")).isZero();
    assertThat(run("announce", "--json")).isZero();
    assertThat(json().path("announcement").isNull()).isTrue();
    assertThat(run("announce", "--undo")).isZero();
    assertThat(run("announce", "--json")).isZero();
    assertThat(json().path("announcement").asText()).contains("Snow.");
  }

  @Test
  void anAnnouncementThatNobodyCouldHearIsRefused() {
    assertThat(run("announce", "x".repeat(301))).isEqualTo(2);
    assertThat(err.toString()).contains("1 to 300 characters; this has 301");
    assertThat(run("announce", "Snow.", "--in", "xx=Snow")).isEqualTo(2);
    assertThat(err.toString()).contains("There is no language xx here");
    assertThat(run("announce", "Snow.", "--until", "2020-01-01T10:00")).isEqualTo(2);
    assertThat(err.toString()).contains("The end is over already");
    assertThat(run("announce", "Snow.", "--until", "tomorrow")).isEqualTo(2);
    assertThat(err.toString()).contains("write 2026-12-01T18:00");
  }

  @Test
  void aDeskIsClosedAndGoesByItsHoursAgain() {
    assertThat(run("desk", "close", "advisers", "--until", "2099-12-01T13:00")).isZero();
    assertThat(out.toString())
        .contains("desk.advisers.open is {\"open\":false} until 1 December 2099 at 13:00.");
    assertThat(run("desk", "hours", "advisers", "monday=09:00-12:00,13:00-16:00")).isZero();
    assertThat(run("desk", "list")).isZero();
    assertThat(out.toString()).contains("desk.advisers.hours", "desk.advisers.open");
    assertThat(run("desk", "usual", "advisers")).isZero();
    assertThat(run("desk", "list")).isZero();
    assertThat(out.toString()).contains("Every desk goes by the directory's hours.");
    assertThat(run("desk", "undo", "advisers")).isZero();
    assertThat(out.toString()).contains("09:00-12:00", "desk.advisers.open is");
  }

  @Test
  void whatIsNoDeskOrNoHoursIsSaid() {
    assertThat(run("desk", "close", "reception")).isEqualTo(2);
    assertThat(err.toString()).contains("There is no desk reception; there are advisers.");
    assertThat(run("desk", "hours", "advisers", "monday=9-12")).isEqualTo(2);
    assertThat(err.toString()).contains("These are no hours: week.monday: has “9-12”");
  }

  @Test
  void postcodesAreImportedAndBadLinesCounted() throws IOException {
    var file =
        file(
            "onspd.csv",
            HEADER
                + PRESTON
                + "PR1 1AA,PR1 1AA,201901,E07000123,53.7,-2.7\n"
                + "M1 1AE,M1  1AE,,E08000003,53.4,-2.2\n"
                + "LA1 1AA,LA1 1AA,,E07000121,99.999999,0.0\n"
                + "??,??,,E07000123,53.7,-2.7\n"
                + "PR2 1AA,PR2 1AA,,nowhere,53.7,-2.7\n");
    assertThat(run("postcodes", "import", file.toString(), "--json")).isZero();
    assertThat(json().path("loaded").asLong()).isEqualTo(2);
    assertThat(json().path("ended").asLong()).isEqualTo(1);
    assertThat(json().path("bad_lines").asLong()).isEqualTo(3);
    assertThat(err.toString())
        .contains("line 6: “??” is no postcode")
        .contains("line 7: “nowhere” is no district's code");
    try (var database = store.open(RoleMatrix.IVR)) {
      var found = new Postcodes(database);
      assertThat(found.find("PR1 8XJ").orElseThrow().point()).isPresent();
      assertThat(found.find("LA1 1AA").orElseThrow().point()).isEmpty();
      assertThat(found.find("PR1 1AA")).isEmpty();
    }
  }

  @Test
  void thoseOutsideOurCouncilsAreTakenOnlyIfAskedFor() throws IOException {
    var file =
        file(
            "onspd.csv",
            HEADER.replace("oslaua", "lad25cd") + "M1 1AE,M1 1AE,,E08000003,53.4,-2.2\n");
    assertThat(run("postcodes", "import", file.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("Nothing was changed").contains("1 lie elsewhere");
    assertThat(run("postcodes", "import", file.toString(), "--all")).isZero();
    assertThat(out.toString()).contains("There are 1 postcodes now.");
  }

  @Test
  void aFileThatIsNoneIsSaidInASentence() throws IOException {
    assertThat(run("postcodes", "import", folder.resolve("none.csv").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("There is no file");
    var file = file("other.csv", "a,b\n1,2\n");
    assertThat(run("postcodes", "import", file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("The file has no column pcds");
  }

  @Test
  void aDirectoryIsCheckedBeforeALineUsesIt() throws IOException {
    var good =
        Path.of(System.getProperty("redrose.root"), "directory/src/main/resources/directory.yaml");
    assertThat(run("directory", "check", good.toString())).isZero();
    assertThat(out.toString()).contains("holds: 7 funds, 7 services, 1 desks, 15 councils");
    var bad = file("bad.yaml", Files.readString(good).replace("fund: library", "fund: librar"));
    assertThat(run("directory", "check", bad.toString(), "--json")).isEqualTo(1);
    assertThat(json().path("valid").asBoolean()).isFalse();
    assertThat(json().path("problems").get(0).asText()).contains("there is no librar in funds");
  }

  @Test
  void whereTheStoreIsAwayThatIsSaid() {
    settings =
        Settings.of(
            Map.of(
                "REDROSE_DB_URL",
                "jdbc:postgresql://127.0.0.1:1/none",
                "REDROSE_DB_PASSWORD_FILE",
                folder.resolve("password").toString()));
    assertThat(run("announce", "Snow.")).isEqualTo(2);
    assertThat(err.toString()).contains("The store does not answer").doesNotContain("\tat ");
  }
}
