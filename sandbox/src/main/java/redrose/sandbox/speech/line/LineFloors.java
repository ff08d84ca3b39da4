package redrose.sandbox.speech.line;

import java.util.ArrayList;
import java.util.List;
import redrose.sandbox.speech.Floor;
import redrose.sandbox.speech.corpus.Kind;

/** What callers of every voice have to have in the end, by voice or by keys. */
public final class LineFloors {
  private static final double RIGHT = 0.98;
  private static final double NOT_WRONG = 0.995;

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

  /** Letters are on no key: who is not understood there can only be asked again. */
  private static boolean canBeKeyed(Kind kind) {
    return kind != Kind.POSTCODE && kind != Kind.LETTERS;
  }
}
