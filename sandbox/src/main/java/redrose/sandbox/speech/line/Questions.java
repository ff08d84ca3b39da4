package redrose.sandbox.speech.line;

import java.util.Optional;
import redrose.call.ByVoice;
import redrose.call.Entry;
import redrose.call.Keys;
import redrose.call.Menu;
import redrose.call.OpenQuestion;
import redrose.call.Reading;
import redrose.call.Wording;
import redrose.ivr.listening.grammar.Grammars;
import redrose.sandbox.speech.corpus.Kind;
import redrose.sandbox.speech.corpus.Task;

/** Puts tasks as the line puts its questions: the same kinds, each by voice or keys. */
final class Questions {
  private final Prompter prompter;

  Questions(Prompter prompter) {
    this.prompter = prompter;
  }

  /** Yes for 1, no for 2; unsure, it is asked for again. */
  static Optional<ByVoice> yesOrNo(Prompter prompter) {
    return Optional.of(
        new ByVoice(
            Grammars.yesNo().as(yes -> yes ? "1" : "2"),
            prompter.say("Yes or no?"),
            Optional.empty(),
            false));
  }

  /** An entry, read back by the script. */
  <T> OpenQuestion<T> open(Task<T> task) {
    return new OpenQuestion<T>(
            Stage.QUESTION,
            Wording.always(wording(task.kind(), prompter)),
            Entry.ofDigits(1, Keys.CAPACITY),
            keys ->
                task.keying()
                    .read()
                    .apply(keys)
                    .map(Reading::accept)
                    .orElseGet(() -> Reading.reject("wrong")))
        .orSaid(byVoice(task, true));
  }

  /** One of several; what is sure is taken as it is. */
  <T> Menu<T> menu(Task<T> task, int options) {
    var menu = Menu.<T>named(Stage.QUESTION, Wording.always(wording(task.kind(), prompter)));
    for (char key = '1'; key < '1' + options; key++) {
      menu.option(
          key,
          task.keying().read().apply(String.valueOf(key)).orElseThrow(),
          prompter.say("Or press " + key + "."));
    }
    return menu.orSaid(task.kind() == Kind.YES_NO ? yesOrNo(prompter) : byVoice(task, false))
        .build();
  }

  /** What is read back, or asked about where it is unsure. */
  MadeUtterance didYouSay(String keys) {
    return prompter.say("Did you say " + spaced(keys) + "?", keys);
  }

  private <T> Optional<ByVoice> byVoice(Task<T> task, boolean isReadBack) {
    return Optional.of(
        new ByVoice(
            task.grammar().as(task.keying().write()),
            prompter.say("You can say it."),
            Optional.of(this::didYouSay),
            isReadBack));
  }

  private static String spaced(String keys) {
    return String.join(" ", keys.replace(" ", "").split("", -1));
  }

  static MadeUtterance wording(Kind kind, Prompter prompter) {
    return prompter.say(
        switch (kind) {
          case DIGITS -> "Please give the number.";
          case REFERENCE -> "Please give the reference.";
          case YES_NO -> "Do you want to go on?";
          case MENU -> "What is it about?";
          case MONEY -> "How much is it?";
          case DATE -> "Which day?";
          case POSTCODE -> "Please give the postcode.";
          case LETTERS -> "Please spell the name.";
        });
  }
}
