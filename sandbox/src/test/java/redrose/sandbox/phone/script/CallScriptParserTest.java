package redrose.sandbox.phone.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallScriptParserTest {
  @TempDir private Path folder;

  private CallScript read(String text) throws IOException {
    return read(text, Map.of());
  }

  private CallScript read(String text, Map<String, String> given) throws IOException {
    return CallScriptParser.read(Files.writeString(folder.resolve("some.call"), text), given);
  }

  @Test
  void everyKindOfLineIsUnderstood() throws IOException {
    Files.createFile(folder.resolve("hello.wav"));
    var script =
        read(
            """
            # a caller who does everything
            caller +447700900123

            hear menu.main.ask
            hear card.number.ask or card.number.ask.second to the end within 40 s
            press 12 34#
            say "forty two pounds"
            play hello.wav
            wait 500 ms
            wait for hang up within 3 s
            hang up after 300 ms
            expect outcome paid
            expect payment PAID 4250
            expect no payment
            expect report pothole PLACE DETAILS
            expect no report
            """);
    assertThat(script.caller()).isEqualTo("+447700900123");
    assertThat(script.steps())
        .containsExactly(
            new Step.Hear(4, List.of("menu.main.ask"), false, 20_000),
            new Step.Hear(5, List.of("card.number.ask", "card.number.ask.second"), true, 40_000),
            new Step.Press(6, "1234#"),
            new Step.Say(7, "forty two pounds"),
            new Step.Play(8, folder.resolve("hello.wav")),
            new Step.Wait(9, 500),
            new Step.AwaitHangUp(10, 3000),
            new Step.HangUp(11, 300));
    assertThat(script.expectations())
        .containsExactly(
            new Expectation.Outcome(12, "paid"),
            new Expectation.Payment(13, "PAID", OptionalLong.of(4250)),
            new Expectation.NoPayment(14),
            new Expectation.Report(15, "pothole", Set.of("PLACE", "DETAILS")),
            new Expectation.NoReport(16));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "shout | expected a line that begins with caller, is rung, set, hear,",
        "caller bob | expected a telephone number",
        "hear | expected a prompt's key such as menu.main.ask at the end",
        "hear Menu! | expected a prompt's key",
        "hear a.b with | expected “or KEY”, “within 30 s” or “to the end”",
        "hear a.b within 20 | expected ms or s at the end of the line",
        "hear a.b within twenty s | expected a time such as 500 ms or 20 s",
        "press 12a | expected keys, out of 0123456789*#",
        "press | expected keys, out of 0123456789*# at the end",
        "play nothing.wav | expected a WAV file; there is no",
        "wait | expected a time such as 500 ms or 20 s at the end",
        "hang on | expected “hang up”",
        "hang up now | expected nothing more on the line",
        "expect rain | expected outcome, payment, “no payment”, text, “no text”, report or “no"
            + " report”",
        "expect payment PAID many | expected an amount in pence",
        "press ${nothing} | expected a value for ${nothing}",
      })
  void aLineThatIsNotUnderstoodIsNamedWithWhatWasExpected(String line, String complaint) {
    assertThatThrownBy(() -> read("# one\n" + line.strip() + "\n"))
        .isInstanceOf(ScriptError.class)
        .hasMessageContaining("some.call:2: " + complaint.strip());
  }

  @Test
  void aScriptThatIsNotThereIsSaidToBeMissing() {
    assertThatThrownBy(() -> CallScriptParser.read(folder.resolve("none.call"), Map.of()))
        .hasMessageContaining("There is no script");
  }

  @Test
  void keysNeverShowInAComplaint() {
    assertThatThrownBy(() -> read("press 4242x\n"))
        .isInstanceOf(ScriptError.class)
        .hasMessageNotContaining("4242");
  }

  @Test
  void aValueIsFilledInAndOneGivenFromOutsideGoesBefore() throws IOException {
    var text = "set amount 100\npress ${amount}#\n";
    assertThat(read(text).steps()).containsExactly(new Step.Press(2, "100#"));
    assertThat(read(text, Map.of("amount", "200")).steps())
        .containsExactly(new Step.Press(2, "200#"));
  }

  @Test
  void everyRunHasAReferenceOfItsOwn() throws IOException {
    var keys = ((Step.Press) read("press ${reference}#").steps().getFirst()).keys();
    assertThat(keys).matches("\\d{9}#");
    assertThat(read("press ${reference}#").steps()).doesNotContain(new Step.Press(1, keys));
  }

  @Test
  void everyScriptOfTheSandboxCanBeRead() throws IOException {
    var calls = Path.of(System.getProperty("redrose.root"), "sandbox", "calls");
    try (var files = Files.list(calls)) {
      var scripts = files.filter(file -> file.toString().endsWith(".call")).toList();
      assertThat(scripts).hasSizeGreaterThanOrEqualTo(6);
      for (var script : scripts) {
        assertThat(CallScriptParser.read(script, Map.of()).steps()).isNotEmpty();
      }
    }
  }
}
