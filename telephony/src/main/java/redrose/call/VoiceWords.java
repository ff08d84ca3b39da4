package redrose.call;

/** What every spoken answer shares, in the caller's language. */
public interface VoiceWords {
  /** After words that made no sense: "I'm sorry, I didn't catch that." */
  Utterance notUnderstood();

  /** After that happened too often: "Let's use the keys." */
  Utterance keysFromHere();

  /** Yes or no to a question such as "Did you say a library charge?", by key or voice. */
  Menu<Boolean> yesOrNo(Utterance question);
}
