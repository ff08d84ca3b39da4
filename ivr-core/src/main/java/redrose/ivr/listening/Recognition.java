package redrose.ivr.listening;

import java.util.List;

/**
 * What a recogniser has made of the sound so far.
 *
 * @param hypotheses likeliest first; none where nothing was said
 * @param isOver whether the caller has stopped speaking, so that these are the last words
 */
public record Recognition(List<Hypothesis> hypotheses, boolean isOver) {
  public Recognition {
    hypotheses = List.copyOf(hypotheses);
  }

  /** Whether anything was said. */
  public boolean hasWords() {
    return !hypotheses.isEmpty();
  }
}
