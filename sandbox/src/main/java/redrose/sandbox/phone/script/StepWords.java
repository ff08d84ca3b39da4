package redrose.sandbox.phone.script;

/** A step as a report shows it. */
final class StepWords {
  private StepWords() {}

  /**
   * @param shownKeys a press's keys, masked
   */
  static String of(Step step, String shownKeys) {
    return switch (step) {
      case Step.Hear hear ->
          "hear " + String.join(" or ", hear.keys()) + (hear.toTheEnd() ? " to the end" : "");
      case Step.Press _ -> "press " + shownKeys;
      case Step.Say say -> "say \"" + say.sentence() + "\"";
      case Step.Play play -> "play " + play.file().getFileName();
      case Step.Wait pause -> "wait " + pause.ms() + " ms";
      case Step.HangUp hangUp -> "hang up after " + hangUp.afterMs() + " ms";
      case Step.AwaitHangUp _ -> "wait for hang up";
    };
  }
}
