package redrose.sandbox.phone;

/**
 * Hears a call as it goes on, on one thread of its own. It may take its time: the call's clock
 * doesn't wait for it.
 */
public interface AudioListener {
  /**
   * Some audio came in.
   *
   * @param samples 8 kHz, 16 bits, mostly 160 of them
   * @param atMs when, in milliseconds since the line answered
   */
  void heard(short[] samples, long atMs);

  /** Told what time it is each 100 ms in which nothing came, so that a pause is noticed too. */
  default void clock(long nowMs) {}

  /** The call has ended; nothing more will be heard. */
  default void over() {}
}
