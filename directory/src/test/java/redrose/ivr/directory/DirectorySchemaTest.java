package redrose.ivr.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The schema that editors use, and the check at the start, agree: what the check takes the schema
 * takes, and a mistake of form is one to both. How entries hang together only the check knows.
 */
class DirectorySchemaTest {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(resource("directory.schema.json"));

  private static String resource(String name) {
    try (InputStream in = DirectorySchemaTest.class.getResourceAsStream("/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertBothTake(String yaml) {
    WhoDoesWhatTest.read(yaml);
    assertThat(SCHEMA.validate(yaml, InputFormat.YAML)).isEmpty();
  }

  @Test
  void bothTakeTheBundledDirectory() {
    assertBothTake(resource("directory.yaml"));
  }

  @Test
  void bothTakeTheSandboxsDirectories() throws IOException {
    var calls = Path.of(System.getProperty("redrose.root"), "sandbox", "calls");
    try (var files = Files.walk(calls)) {
      var directories =
          files.filter(file -> file.getFileName().toString().equals("directory.yaml")).toList();
      assertThat(directories).isNotEmpty();
      for (var file : directories) {
        assertBothTake(Files.readString(file));
      }
    }
  }

  @Test
  void bothTakeASmallOne() {
    assertBothTake(WhoDoesWhatTest.GOOD);
  }

  @Test
  void theFileThatComesWithRedroseNamesTheSchemaForEditors() {
    assertThat(resource("directory.yaml"))
        .startsWith("# yaml-language-server: $schema=directory.schema.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          adviser-desk: advisers | adviser-desk: The Advisers
          adviser-desk: advisers | adviser-desks: advisers
          min-pence: 100         | min-pence: 0
          min-pence: 100         | min-pence: "100"
          max-pence: 500         | max-pence: 999999999
          code: care, name: Care | code: Care, name: Care
          code: care, name: Care | code: care, name: 7
          code: care, name: Care | code: care
          outside-scope          | none
          mask: "####"           | mask: ""
          name: {en: "an invoice"} | name: {pl: "rachunek"}
          09:00-12:00            | 9-12
          09:00-12:00            | 25:00-26:00
          monday:                | Mondays:
          bank-holidays: closed  | bank-holidays: never
          2026-12-24: []         | christmas: []
          {code: advisers, hours | {code: The Desk, hours
          words: {en:            | words: {pl:
          until: 2026-12-27      | until: Christmas
          tier: county           | tier: parish
          ons: E07000117         | ons: Burnley
          "01632 960101"         | "999"
          web: town.gov.uk       | web: https://town.gov.uk
          name: Town Council     | name: T0wn
          area: Town             | area: ""
          desk: town             | desk: The Town
          done-by: district      | done-by: unitary
          journey: report        | journey: complain
          said: {en: [bins]}     | said: {en: [Bins!]}
          code: roads            | kode: roads
          """)
  void bothRefuseAMistakeOfForm(String right, String wrong) {
    assertThat(WhoDoesWhatTest.GOOD).contains(right);
    var yaml = WhoDoesWhatTest.GOOD.replace(right, wrong);
    assertThat(SCHEMA.validate(yaml, InputFormat.YAML)).isNotEmpty();
    assertThatThrownBy(() -> WhoDoesWhatTest.read(yaml)).isInstanceOf(DirectoryInvalid.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hours: office", "council: shire", "fund: care"})
  void whatHangsTogetherOnlyTheCheckKnows(String right) {
    var yaml = WhoDoesWhatTest.GOOD.replace(right, right + "x");
    assertThat(SCHEMA.validate(yaml, InputFormat.YAML)).isEmpty();
    assertThatThrownBy(() -> WhoDoesWhatTest.read(yaml)).isInstanceOf(DirectoryInvalid.class);
  }
}
