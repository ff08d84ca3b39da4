package redrose.sandbox.phone.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** Reads scripts; {@code sandbox/calls/README.md} says what may stand in them. */
public final class CallScriptParser {
  private static final long USUAL_LIMIT_MS = 20_000;
  private static final String VERBS =
      "caller, is rung, set, hear, press, say, play, wait, hang up or expect";
  private static final String EXPECTABLE =
      "outcome, payment, “no payment”, text, “no text”, report or “no report”";

  private final Path file;
  private final Variables variables;
  private final List<Step> steps = new ArrayList<>();
  private final List<Expectation> expectations = new ArrayList<>();
  private String caller = FreshCaller.number();
  private CallScript.Rung rung = CallScript.Rung.NOT;

  private CallScriptParser(Path file, Map<String, String> given) {
    this.file = file;
    variables = new Variables(file, given);
  }

  /**
   * Reads a script.
   *
   * @param given values that go before those that the script sets
   * @throws ScriptError where a line is not understood
   */
  public static CallScript read(Path file, Map<String, String> given) throws IOException {
    if (!Files.isReadable(file)) throw new IOException("There is no script " + file);
    var parser = new CallScriptParser(file, given);
    int number = 0;
    for (var line : Files.readAllLines(file)) parser.line(++number, line.strip());
    return new CallScript(file, parser.caller, parser.rung, parser.steps, parser.expectations);
  }

  private void line(int number, String text) throws ScriptError {
    if (text.isEmpty() || text.startsWith("#")) return;
    var words = new Words(file, number, variables.fillIn(number, text));
    switch (words.next("a verb")) {
      case "caller" -> caller = number(words);
      case "is" -> isRung(words);
      case "set" -> variables.set(words.next("a name"), words.next("a value"));
      case "hear" -> steps.add(hear(words));
      case "press" -> steps.add(press(words));
      case "say" -> steps.add(new Step.Say(number, words.next("a sentence in quotation marks")));
      case "play" -> steps.add(new Step.Play(number, sound(words)));
      case "wait" -> steps.add(pause(words));
      case "hang" -> steps.add(hangUp(words));
      case "expect" -> expectations.add(expect(words));
      default -> throw words.error("expected a line that begins with " + VERBS);
    }
    words.end();
  }

  private void isRung(Words words) throws ScriptError {
    if (!words.take("rung")) throw words.error("expected “is rung”");
    rung = words.take("at", "a", "desk") ? CallScript.Rung.AT_A_DESK : CallScript.Rung.AT_HOME;
  }

  private static String number(Words words) throws ScriptError {
    var number = words.next("a telephone number such as +447700900123");
    if (!number.matches("\\+?\\d{1,15}")) {
      throw words.error("expected a telephone number such as +447700900123");
    }
    return number;
  }

  private static Step hear(Words words) throws ScriptError {
    var keys = new ArrayList<String>();
    do {
      var key = words.next("a prompt's key such as menu.main.ask");
      if (!key.matches("[a-z0-9.+-]+")) {
        throw words.error("expected a prompt's key such as menu.main.ask");
      }
      keys.add(key);
    } while (words.take("or"));
    long limitMs = USUAL_LIMIT_MS;
    boolean toTheEnd = false;
    while (!words.isEmpty()) {
      if (words.take("within")) limitMs = words.duration();
      else if (words.take("to", "the", "end")) toTheEnd = true;
      else throw words.error("expected “or KEY”, “within 30 s” or “to the end”");
    }
    return new Step.Hear(words.line(), keys, toTheEnd, limitMs);
  }

  private static Step press(Words words) throws ScriptError {
    var keys = new StringBuilder(words.next("keys, out of 0123456789*#"));
    while (!words.isEmpty()) keys.append(words.next("keys"));
    if (!keys.toString().matches("[0-9*#]+")) {
      throw words.error("expected keys, out of 0123456789*#");
    }
    return new Step.Press(words.line(), keys.toString());
  }

  private Path sound(Words words) throws ScriptError {
    var sound = file.resolveSibling(words.next("a WAV file beside the script"));
    if (!Files.exists(sound)) throw words.error("expected a WAV file; there is no " + sound);
    return sound;
  }

  private static Step pause(Words words) throws ScriptError {
    if (words.take("for", "hang", "up")) {
      var limitMs = words.take("within") ? words.duration() : USUAL_LIMIT_MS;
      return new Step.AwaitHangUp(words.line(), limitMs);
    }
    return new Step.Wait(words.line(), words.duration());
  }

  private static Step hangUp(Words words) throws ScriptError {
    if (!words.take("up")) throw words.error("expected “hang up”");
    return new Step.HangUp(words.line(), words.take("after") ? words.duration() : 0);
  }

  private static Expectation expect(Words words) throws ScriptError {
    if (words.take("no", "payment")) return new Expectation.NoPayment(words.line());
    if (words.take("no", "text")) return new Expectation.NoText(words.line());
    if (words.take("no", "report")) return new Expectation.NoReport(words.line());
    return switch (words.next(EXPECTABLE)) {
      case "outcome" ->
          new Expectation.Outcome(words.line(), words.next("an outcome such as paid"));
      case "payment" -> payment(words);
      case "text" -> new Expectation.Text(words.line(), words.next("a text such as receipt"));
      case "report" -> report(words);
      default -> throw words.error("expected " + EXPECTABLE);
    };
  }

  private static Expectation report(Words words) throws ScriptError {
    var category = words.next("a category such as pothole");
    Set<String> messages = new TreeSet<>();
    while (!words.isEmpty()) {
      messages.add(words.next("a message, PLACE or DETAILS"));
    }
    return new Expectation.Report(words.line(), category, messages);
  }

  private static Expectation payment(Words words) throws ScriptError {
    var state = words.next("a payment's state such as PAID");
    if (words.isEmpty()) return new Expectation.Payment(words.line(), state, OptionalLong.empty());
    var pence = words.next("an amount in pence");
    if (!pence.matches("\\d{1,9}")) throw words.error("expected an amount in pence");
    return new Expectation.Payment(words.line(), state, OptionalLong.of(Long.parseLong(pence)));
  }
}
