package redrose.call;

import java.util.List;

/** Something to play: what it is called, what it says, and the sound files that say it. */
public interface Utterance {
  /** The prompt's key in the catalogue, {@code pay.reference.ask} for one. */
  String key();

  /** The words as they are said, values filled in. */
  String text();

  /**
   * The sound files in playing order, as Asterisk's {@code STREAM FILE} wants them: absolute paths
   * without extension.
   */
  List<String> sounds();

  /** The same, spoken more slowly; what can't be, a caller's own recording for one, is itself. */
  default Utterance slower() {
    return this;
  }
}
