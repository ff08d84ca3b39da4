package redrose.gateway.capture;

/** What a caller chose where one key decides. */
public enum Choice {
  /** 1: go ahead. */
  YES,
  /** 2: stop. */
  STOP,
  /** 9: go back. */
  BACK,
  /** 0: a person. */
  ADVISER,
  /** Nothing that could be understood, as often as it was asked. */
  NONE
}
