package redrose.ivr.listening;

/**
 * Listens to one answer. It computes as sound comes in (about a hundredth of the sound's length),
 * so it belongs off the event loops; it serves one thread at a time, and is closed by its user.
 */
public interface Recogniser extends AutoCloseable {
  /**
   * Hears the next piece of sound.
   *
   * @param sound 16-bit little-endian samples, 8,000 a second
   */
  Recognition hear(byte[] sound);

  /** The last words, where no more sound comes. */
  Recognition finish();

  @Override
  void close();
}
