package redrose.sandbox.phone;

/**
 * Hears a call as it goes on. Called by two threads, one at a time for each method, and must not
 * block.
 */
public interface AudioListener {
  /**
   * Some audio came in.
   *
   * @param samples 8 kHz, 16 bits, mostly 160 of them
   * @param atMs when, in milliseconds since the line answered
   */
  void heard(short[] samples, long atMs);

  /** Told every 100 ms what time it is, so that silence without packets is noticed too. */
  default void clock(long nowMs) {}

  /** The call has ended; nothing more will be heard. */
  default void over() {}
}
