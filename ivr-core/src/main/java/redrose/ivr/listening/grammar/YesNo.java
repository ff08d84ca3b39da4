package redrose.ivr.listening.grammar;

import redrose.call.Grammar;

/** Yes or no, in words that callers use. */
final class YesNo {
  static final Grammar<Boolean> GRAMMAR =
      ChoiceGrammar.<Boolean>choices()
          .choice(true, "yes", "yeah", "yep", "correct", "right")
          .choice(false, "no", "nope", "wrong", "not right", "not correct")
          .filler("it is", "please", "thank you")
          .build();

  private YesNo() {}
}
