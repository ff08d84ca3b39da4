package redrose.requests;

import java.util.Arrays;

/** A WAV file of what a caller said: 8 kHz, 16 bit, mono. Never printed. */
public final class Wav {
  /** The largest that the store takes: a good two minutes. */
  public static final int LARGEST_BYTES = 2_000_000;

  private final byte[] bytes;

  /**
   * The file as it is.
   *
   * @throws IllegalArgumentException if it is larger than {@link #LARGEST_BYTES}
   */
  public Wav(byte[] bytes) {
    if (bytes.length > LARGEST_BYTES) {
      throw new IllegalArgumentException("a message of %d bytes".formatted(bytes.length));
    }
    this.bytes = bytes.clone();
  }

  /** A copy of the file. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Wav wav && Arrays.equals(bytes, wav.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Wav[" + bytes.length + " bytes]";
  }
}
