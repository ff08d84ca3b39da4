package redrose.ivr.journeys;

import java.util.stream.Stream;
import redrose.call.Call;
import redrose.call.Utterance;

/** One story that a resident rings for, told from its first question to its end. */
@FunctionalInterface
public interface Journey {
  /** Runs the story on a call. */
  Next run(Call call, CallRecord record);

  /** What it can say without knowing anything of a caller, for making its audio beforehand. */
  default Stream<Utterance> utterances() {
    return Stream.empty();
  }
}
