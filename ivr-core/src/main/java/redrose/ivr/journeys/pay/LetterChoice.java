package redrose.ivr.journeys.pay;

import java.util.List;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Menu;
import redrose.call.Mistake;
import redrose.call.Utterance;
import redrose.prompts.BillPrompts;
import redrose.prompts.LinePrompts;
import redrose.prompts.RetryWording;
import redrose.prompts.Value;
import redrose.prompts.Voice;

/**
 * Which of several references the keys stood for: a key has three letters or four, and where the
 * check character doesn't say which one was meant, the caller does.
 */
record LetterChoice(Voice voice) {
  /** Asks for each letter that is not certain, from the left. */
  Answer<String> choose(Call call, List<String> readings, Answer.How how) {
    var left = readings;
    while (left.size() > 1) {
      int place = firstDifference(left);
      switch (call.choose(menu(left, place))) {
        case Answer.Given<Character>(var letter, _) ->
            left = left.stream().filter(one -> one.charAt(place) == letter).toList();
        case Answer.BackWanted<Character> _ -> {
          return new Answer.BackWanted<>();
        }
        case Answer.AdviserWanted<Character> _ -> {
          return new Answer.AdviserWanted<>();
        }
        case Answer.Silent<Character> _ -> {
          return new Answer.Silent<>();
        }
        case Answer.NotUnderstood<Character> _ -> {
          return new Answer.NotUnderstood<>();
        }
      }
    }
    return new Answer.Given<>(left.getFirst(), how);
  }

  private static int firstDifference(List<String> readings) {
    var first = readings.getFirst();
    for (int place = 0; place < first.length(); place++) {
      int at = place;
      if (readings.stream().anyMatch(one -> one.charAt(at) != first.charAt(at))) {
        return place;
      }
    }
    throw new IllegalArgumentException("the readings are all the same");
  }

  private Menu<Character> menu(List<String> readings, int place) {
    var ask = voice.say(BillPrompts.LETTER_ASK, Value.number(place + 1L));
    var menu =
        Menu.<Character>named(
            "pay.letter",
            RetryWording.of(voice, ask)
                .on(Mistake.SILENT, voice.say(LinePrompts.INPUT_SILENT))
                .on(Mistake.NO_SUCH_OPTION, voice.say(LinePrompts.INPUT_INVALID)));
    char key = '1';
    for (int letter : readings.stream().mapToInt(one -> one.charAt(place)).distinct().toArray()) {
      menu.option(key, (char) letter, option((char) letter, key));
      key++;
    }
    return menu.build();
  }

  private Utterance option(char letter, char key) {
    var words = voice.say(BillPrompts.LETTER_OPTION, Value.reference(String.valueOf(letter)));
    return voice.join(words, voice.say(LinePrompts.press(key)));
  }
}
