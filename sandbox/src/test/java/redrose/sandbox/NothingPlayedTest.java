package redrose.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A test command that is asked to play nothing says what to ask for, and does not end well. */
class NothingPlayedTest {
  private static final int USAGE = 2;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          crash-test --calls 0                             | Give 1 to 1000000 --calls
          crash-test --calls -5                            | Give 1 to 1000000 --calls
          crash-test --calls many                          | is not an int
          crash-test --calls 5 --only 6                    | --only of one of the calls
          crash-test --width 1                             | --width of 2
          crash-test --gateways 1                          | 2 to 4 --gateways
          crash-test --settle-limit 0                      | --settle-limit of 1 or more
          crash-test --gateway-classes no-such.jar         | no-such.jar is none
          leak-test --calls 0                              | Give 1 to 10000 --calls
          leak-test --calls 2147483647                     | Give 1 to 10000 --calls
          leak-test --at-once 0                            | Give 1 to 100 as --at-once
          leak-test --lines 0                              | Give 1 to 10 --lines
          leak-test --kinds none                           | --kinds
          leak-test --kinds keyed_to_the_adviser           | --kinds
          leak-test --only nothing                         | chooses among these: tables
          leak-test --only gateway-heap --no-memory        | chooses among these: tables
          leak-test --only tables --controls none          | Leave --only out
          leak-test --provider nobody                      | --provider
          speech-test --calls 0                            | --calls, --questions and --at-once begin at 1
          speech-test --calls -1                           | --calls, --questions and --at-once begin at 1
          speech-test --questions 0                        | --calls, --questions and --at-once begin at 1
          speech-test --at-once 0                          | --calls, --questions and --at-once begin at 1
          speech-test --noise-minutes -1                   | --noise-minutes at 0
          """)
  void whatMakesNoSenseIsSaid(String command, String said) {
    var err = new StringWriter();
    int exitCode =
        Main.commandLine().setErr(new PrintWriter(err, true)).execute(command.split(" +"));

    assertThat(err.toString()).contains(said).doesNotContain("Exception", "\tat ");
    assertThat(exitCode).isEqualTo(USAGE);
  }
}
