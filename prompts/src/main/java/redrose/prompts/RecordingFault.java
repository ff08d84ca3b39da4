package redrose.prompts;

import java.util.List;

/** Recordings that can't be used: a sentence each, with the mend. */
public final class RecordingFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  RecordingFault(List<String> faults) {
    super(String.join(System.lineSeparator(), faults));
  }
}
