package redrose.sandbox.speech.line;

import java.util.ArrayList;
import java.util.List;
import redrose.sandbox.speech.Floor;
import redrose.sandbox.speech.corpus.Kind;

/** What callers of every voice have to have in the end, by voice or by keys. */
public final class LineFloors {
  private static final double RIGHT = 0.98;
  private static final double NOT_WRONG = 0.995;
  private static final double PROMPTLY = 0.95;
  private static final int FIXED_SHAPE_MS = 600;
  private static final int OPEN_END_MS = 1_200;
  private static final int SILENT_MS = 250;

  private LineFloors() {}

  /**
   * By all calls together where nothing wrong may be taken, and voice by voice where it is right.
   */
  public static List<Floor> of(LineResults results) {
    List<Floor> floors = new ArrayList<>();
    floors.add(
        new Floor(
            "questions that did not end in something wrong",
            NOT_WRONG,
            1 - results.share(_ -> true, Ending.How.WRONG)));
    results.endings().stream()
        .map(Ending::voice)
        .distinct()
        .sorted()
        .forEach(
            voice ->
                floors.add(
                    new Floor(
                        "what it wants in the end, " + voice,
                        RIGHT,
                        results.share(
                            ending -> ending.voice().equals(voice) && canBeKeyed(ending.kind()),
                            Ending.How.RIGHT))));
    return floors;
  }

  /**
   * How quick the line has to be, on a machine that has nothing else to do, where the voice is well
   * above the noise: in more of it, when somebody began or ended to speak can't be heard.
   */
  public static List<Floor> ofTimes(LineResults everywhere) {
    var results = everywhere.inQuiet();
    return List.of(
        new Floor(
            "of a fixed shape, taken within %d ms of the last word".formatted(FIXED_SHAPE_MS),
            PROMPTLY,
            results.takenWithin(false, FIXED_SHAPE_MS)),
        new Floor(
            "of an open end, taken within %d ms of the last word".formatted(OPEN_END_MS),
            PROMPTLY,
            results.takenWithin(true, OPEN_END_MS)),
        new Floor(
            "prompts silent within %d ms of the first sound".formatted(SILENT_MS),
            PROMPTLY,
            results.stoppedWithin(SILENT_MS)));
  }

  /** Letters are on no key: who is not understood there can only be asked again. */
  private static boolean canBeKeyed(Kind kind) {
    return kind != Kind.POSTCODE && kind != Kind.LETTERS;
  }
}
