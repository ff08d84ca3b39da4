package redrose.sandbox.phone.script;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redrose.prompts.Language;
import redrose.prompts.audio.WavFile;
import redrose.prompts.speech.Speeches;
import redrose.sandbox.phone.KeyPress;
import redrose.sandbox.phone.PhoneCall;

/** Does one script's steps on one call. */
final class Acting {
  /**
   * Between one key and the next: two or three keys a second, as people key a number that they
   * read. Asterisk drops a key that comes between two AGI commands, so that a machine too busy to
   * send the next one in time loses the keys of whoever is quicker.
   */
  private static final int KEY_PAUSE_MS = 300;

  private static final int LAST_WORD_LIMIT_MS = 2000;
  private static final int PROMPT_LIMIT_MS = 120_000;

  private final CallScript script;
  private final PhoneCall call;
  private final Listening listening;
  private final CallListener listener;
  private final List<CallReport.StepDone> done = new ArrayList<>();
  private final List<Keying> keyed = new ArrayList<>();

  private record Keying(String shown, KeyPress first, KeyPress last) {}

  Acting(CallScript script, PhoneCall call, Listening listening, CallListener listener) {
    this.script = script;
    this.call = call;
    this.listening = listening;
    this.listener = listener;
  }

  /** Does all steps; gives the sentence of the one that failed, if one did. */
  Optional<String> run() throws IOException, InterruptedException {
    for (var step : script.steps()) {
      var fromMs = call.elapsedMs();
      var shown = step instanceof Step.Press press ? masked(press) : "";
      var failure = act(step, shown);
      done.add(
          new CallReport.StepDone(
              step.line(), StepWords.of(step, shown), fromMs, call.elapsedMs()));
      if (failure.isPresent()) return failure.map(why -> script.place(step.line()) + ": " + why);
    }
    return Optional.empty();
  }

  private Optional<String> act(Step step, String shown) throws IOException, InterruptedException {
    if (listening.isOver() && !(step instanceof Step.AwaitHangUp)) {
      return Optional.of("the line has hung up" + heardSince());
    }
    switch (step) {
      case Step.Hear hear -> {
        return hear(hear);
      }
      case Step.Press press -> {
        return press(press, shown);
      }
      case Step.Say say -> {
        listener.says("“" + say.sentence() + "”", call.elapsedMs());
        call.say(Speeches.of(Language.EN).speak(say.sentence()));
      }
      case Step.Play play -> {
        listener.says(play.file().getFileName().toString(), call.elapsedMs());
        call.say(WavFile.toTelephone(Files.readAllBytes(play.file())));
      }
      case Step.Wait pause -> Thread.sleep(pause.ms());
      case Step.HangUp hangUp -> {
        Thread.sleep(hangUp.afterMs());
        call.hangUp();
        listening.awaitOver(PROMPT_LIMIT_MS);
      }
      case Step.AwaitHangUp await -> {
        if (!listening.awaitOver(await.limitMs())) {
          return Optional.of("expected the line to hang up" + heardSince());
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> hear(Step.Hear hear) throws InterruptedException {
    var wanted = String.join(" or ", hear.keys());
    var number = listening.awaitBeginning(hear.keys(), hear.limitMs());
    if (number < 0) {
      var why = listening.isOver() ? "but the line hung up" : "within " + hear.limitMs() + " ms";
      return Optional.of("expected to hear " + wanted + ", " + why + heardSince());
    }
    if (!hear.toTheEnd()) return Optional.empty();
    var heard = listening.awaitEnd(number, PROMPT_LIMIT_MS);
    if (heard.isPresent() && heard.get().whole()) return Optional.empty();
    return Optional.of("expected to hear " + wanted + " to the end, but it was cut");
  }

  private String heardSince() {
    var keys = listening.since();
    return keys.isEmpty()
        ? "; nothing was heard since"
        : "; heard since: " + String.join(", ", keys);
  }

  private String masked(Step.Press press) {
    return Mask.of(press.keys(), listening.isAtCardQuestion());
  }

  private Optional<String> press(Step.Press press, String shown)
      throws IOException, InterruptedException {
    listener.presses(shown, call.elapsedMs());
    KeyPress first = null;
    KeyPress last = null;
    for (var key : press.keys().toCharArray()) {
      if (last != null) Thread.sleep(KEY_PAUSE_MS);
      try {
        last = call.press(key);
      } catch (IOException e) {
        if (!listening.awaitOver(LAST_WORD_LIMIT_MS)) throw e;
        return Optional.of("the line hung up while keys were pressed");
      }
      if (first == null) first = last;
    }
    keyed.add(new Keying(shown, first, last));
    return Optional.empty();
  }

  List<CallReport.StepDone> done() {
    return done;
  }

  /** What was pressed, matched with what was heard; to be asked when the call is over. */
  List<Pressed> pressed() {
    var heard = listening.heard();
    return keyed.stream()
        .map(keying -> Pressed.of(keying.shown(), keying.first(), keying.last(), heard))
        .toList();
  }
}
