package redrose.agi.internal;

/** How a call's script ended. */
enum Ending {
  COMPLETED,
  HUNG_UP,
  FAILED
}
