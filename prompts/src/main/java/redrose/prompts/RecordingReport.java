package redrose.prompts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redrose.prompts.sound.BuiltSounds;

/**
 * What is in a folder of recordings of one language.
 *
 * @param lengthsMs of each that can be used, by prompt key
 * @param faults of those that can't, a sentence each with its mend; with one of them a line doesn't
 *     start
 */
public record RecordingReport(Map<String, Long> lengthsMs, List<String> faults) {
  public RecordingReport {
    lengthsMs = Map.copyOf(lengthsMs);
    faults = List.copyOf(faults);
  }

  /**
   * Looks.
   *
   * @param recordings as {@link Voice#open(Path, Language, Path)} has it
   */
  public static RecordingReport of(Path recordings, Language language) {
    try {
      var lengths = new TreeMap<String, Long>();
      Recordings.in(recordings.resolve(language.tag()), BuiltSounds.index(language))
          .forEach((key, recording) -> lengths.put(key, recording.sound().lengthMs()));
      return new RecordingReport(lengths, List.of());
    } catch (RecordingFault fault) {
      return new RecordingReport(Map.of(), fault.getMessage().lines().toList());
    }
  }
}
