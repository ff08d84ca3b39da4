package redrose.ivr.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundsCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return FundsCommand.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          500123458  | social-care | 0 | 500123458 is a reference of Adult social care.
          BJ12345673 | parking     | 0 | BJ12345673 is a reference of Penalty charge notices.
          12345673   | parking     | 0 | BJ12345673 is a reference of Penalty charge notices.
          0600000    | parking     | 0 | BJ0600000A is a reference of Penalty charge notices.
          500123457  | social-care | 1 | check character does not follow from the others
          50012345   | social-care | 1 | it is too short: the mask is ########@, keyed in 9 digits
          BK12345673 | parking     | 1 | not what the mask has there
          """)
  void aReferenceIsTriedAndTheReasonSaid(String reference, String fund, int code, String sentence) {
    assertThat(run("check", reference, "--fund", fund)).isEqualTo(code);
    assertThat(out.toString()).contains(sentence);
  }

  @Test
  void aProgramReadsJson() {
    assertThat(run("check", "500123458", "--fund", "social-care", "--json")).isZero();
    assertThat(run("try", "500123457", "--fund", "social-care", "--json")).isEqualTo(1);
    assertThat(out.toString().lines())
        .satisfiesExactly(
            good -> assertThat(good).contains("\"valid\":true,\"reference\":\"500123458\""),
            bad -> assertThat(bad).contains("\"valid\":false", "\"WRONG_CHECK_CHARACTER\""));
  }

  @Test
  void whatCouldBeACardIsNotShownAgain() {
    var card = "42".repeat(8);
    assertThat(run("check", card, "--fund", "parking", "--json")).isEqualTo(1);
    assertThat(out + "" + err).contains("LOOKS_LIKE_CARD").doesNotContain(card);
  }

  @Test
  void theFundsAreListed() {
    assertThat(run("list")).isZero();
    assertThat(out.toString().lines()).hasSize(7);
    assertThat(out.toString()).contains("£25.00 to £160.00  BJ#######@, keyed in 8 digits, or 7");
  }

  @Test
  void anUnknownFundIsSaidWithThoseThatThereAre() {
    assertThat(run("check", "1", "--fund", "dogs")).isEqualTo(2);
    assertThat(err.toString()).contains("There is no fund dogs; there are social-care, parking,");
  }

  @Test
  void aFileThatDoesNotHoldIsSaidWithItsLines(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("directory.yaml"), "adviser-desk: The Advisers\n");
    assertThat(run("list", "--directory", file.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("directory.yaml can't be used", "line 1, adviser-desk: not a desk's name")
        .doesNotContain("Exception");
  }
}
