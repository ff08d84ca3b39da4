package redrose.sandbox.speech.corpus;

import java.util.List;

/** What people say into a telephone that answers no question: it should not be understood. */
final class Strangers {
  static final List<String> SENTENCES =
      List.of(
          "can you say that again",
          "hang on a minute",
          "I don't know what that means",
          "where did I put that letter",
          "sorry, I was talking to my husband",
          "it's about my neighbour's hedge",
          "could I talk to somebody",
          "the kettle is boiling",
          "Margaret, have you seen my glasses",
          "what was that",
          "just a second, love",
          "I'm looking for it",
          "turn the television down, please",
          "let me get my purse",
          "who is this",
          "oh dear",
          "that dog never stops barking",
          "I rang yesterday and nobody rang back",
          "come on, come on",
          "how much is it altogether",
          "it should be somewhere on the back page",
          "they told me to ring this number",
          "hello, hello, is anybody there",
          "good grief",
          "we moved house in summer",
          "my daughter usually does this",
          "you what",
          "put the cat out",
          "are you still there",
          "never mind");

  private Strangers() {}
}
