package redrose.ivr.journeys;

/** Where a call goes when a journey is over. */
public enum Next {
  /** Back to the main menu. */
  MAIN_MENU,
  /** To the choice of a language, and then to the main menu in that. */
  ANOTHER_LANGUAGE,
  /** Nowhere: thank you, goodbye. */
  GOODBYE
}
