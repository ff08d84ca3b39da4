package redrose.ivr.journeys;

import redrose.call.Call;

/** One story that a resident rings for, told from its first question to its end. */
@FunctionalInterface
public interface Journey {
  /** Runs the story on a call. */
  Next run(Call call, CallRecord record);
}
