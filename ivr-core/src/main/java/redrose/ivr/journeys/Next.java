package redrose.ivr.journeys;

/** Where a call goes when a journey is over. */
public enum Next {
  /** Back to the main menu. */
  MAIN_MENU,
  /** Nowhere: thank you, goodbye. */
  GOODBYE
}
