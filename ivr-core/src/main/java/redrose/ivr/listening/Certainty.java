package redrose.ivr.listening;

/**
 * How far an answer that was heard can be believed. All thresholds of confidence stand here; they
 * were set from voices that no figure is reported for (docs/speech.md says how, and how to set them
 * for another model).
 *
 * <p>Even a sure answer is not acted on before it was confirmed or has proved itself.
 */
public enum Certainty {
  /** As good as keyed. */
  SURE,

  /** To be asked about: "did you say …?" */
  UNSURE,

  /** More likely something else than this: not understood. */
  NONE;

  /**
   * From here on it is sure, where nothing unknown was said beside it: of what was said to confirm
   * or choose, nothing was wrong.
   */
  static final double SURE_FROM = 0.9;

  /**
   * From here on it is the caller who speaks, in decibels: of development voices 5 dB above a noise
   * none stood out by less than 5, and of talk in the background alone nothing by more than 3.6.
   */
  static final double SURE_FROM_DECIBELS = 4.5;

  /** Below this a question about it would mostly be answered "no". */
  static final double WORTH_ASKING_FROM = 0.4;

  /**
   * The same where a value has proved itself: few wrong ones do, however faintly they were heard.
   */
  static final double PROVED_WORTH_ASKING_FROM = 0.2;

  static Certainty of(Understood<?> understood) {
    double least = understood.isProved() ? PROVED_WORTH_ASKING_FROM : WORTH_ASKING_FROM;
    if (understood.values().isEmpty() || understood.probability() < least) {
      return NONE;
    }
    return understood.values().size() == 1
            && understood.clearProbability() >= SURE_FROM
            && understood.decibels() >= SURE_FROM_DECIBELS
        ? SURE
        : UNSURE;
  }
}
