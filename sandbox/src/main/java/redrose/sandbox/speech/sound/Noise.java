package redrose.sandbox.speech.sound;

/** What is around a caller. */
public enum Noise {
  /** Equal power in each octave: wind, air conditioning. */
  PINK,
  /** Six people talking. */
  BABBLE,
  /** In a car, or beside a road: most of it low, with an engine's tone. */
  CAR
}
