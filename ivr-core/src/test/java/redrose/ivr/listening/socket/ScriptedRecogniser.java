package redrose.ivr.listening.socket;

import java.util.List;
import redrose.call.Grammar;
import redrose.ivr.listening.Hypothesis;
import redrose.ivr.listening.Recogniser;
import redrose.ivr.listening.Recognition;

/** Understands sound whose first byte says what is in it. */
final class ScriptedRecogniser implements Recogniser {
  static final byte SILENCE = 0;
  static final byte YES_SO_FAR = 1;
  static final byte YES = 2;
  static final byte COUGH = 3;
  static final byte DEATH = 4;
  static final byte THANK_YOU = 5;

  @Override
  public Recognition hear(byte[] sound) {
    return switch (sound[0]) {
      case YES_SO_FAR -> recognition(false, "yes");
      case YES -> recognition(true, "yes");
      case COUGH -> recognition(true, Grammar.UNKNOWN_WORD);
      case THANK_YOU -> recognition(true, "thank", "you");
      case DEATH -> throw new IllegalStateException("dead");
      default -> new Recognition(List.of(), false);
    };
  }

  @Override
  public Recognition finish() {
    return recognition(true, "yes");
  }

  @Override
  public void close() {}

  private static Recognition recognition(boolean isOver, String... words) {
    return new Recognition(List.of(new Hypothesis(List.of(words), 1)), isOver);
  }
}
