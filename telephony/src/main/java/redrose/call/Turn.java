package redrose.call;

/** How one putting of a question went. */
sealed interface Turn {
  /** It was put; keys are to be taken, if there are any. */
  record ByKeys() implements Turn {}

  /** It was put, and nothing came within the time for it. */
  record Silence() implements Turn {}

  /** It has to be put again, and nothing counts against the caller. */
  record Again() implements Turn {}

  /**
   * It was answered by voice, and that is sure or the caller has said so.
   *
   * @param keys what was said, as keys
   */
  record Said(String keys) implements Turn {}

  /** Asked whether they said this or that, the caller wanted an adviser. */
  record AdviserWanted() implements Turn {}

  /** Asked whether they said this or that, the caller wanted to go back. */
  record BackWanted() implements Turn {}
}
