package redrose.prompts.sound;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import redrose.prompts.audio.G711;

/** A piece of audio in both of the wire's codecs, 8,000 bytes a second each. */
public final class Sound {
  private static final int BYTES_PER_MS = 8;
  private static final short[] ONE_SAMPLE_OF_SILENCE = {0};

  private final byte[] aLaw;
  private final byte[] muLaw;

  Sound(byte[] aLaw, byte[] muLaw) {
    this.aLaw = aLaw;
    this.muLaw = muLaw;
  }

  /** From 16-bit samples. */
  public static Sound of(short[] samples) {
    return new Sound(G711.toALaw(samples), G711.toMuLaw(samples));
  }

  /** Silence. */
  public static Sound silence(int lengthMs) {
    return new Sound(
        repeat(G711.toALaw(ONE_SAMPLE_OF_SILENCE)[0], lengthMs),
        repeat(G711.toMuLaw(ONE_SAMPLE_OF_SILENCE)[0], lengthMs));
  }

  /** One after the other. */
  public static Sound concatenate(List<Sound> parts) {
    var aLaw = new ByteArrayOutputStream();
    var muLaw = new ByteArrayOutputStream();
    for (var part : parts) {
      aLaw.writeBytes(part.aLaw);
      muLaw.writeBytes(part.muLaw);
    }
    return new Sound(aLaw.toByteArray(), muLaw.toByteArray());
  }

  /** How long it plays. */
  public long lengthMs() {
    return aLaw.length / BYTES_PER_MS;
  }

  /** Whether both are the same, byte by byte. */
  public boolean sameAs(Sound other) {
    return Arrays.equals(aLaw, other.aLaw) && Arrays.equals(muLaw, other.muLaw);
  }

  /** A-law, a byte a sample (ITU-T G.711). */
  public byte[] aLaw() {
    return aLaw;
  }

  byte[] muLaw() {
    return muLaw;
  }

  private static byte[] repeat(byte silence, int lengthMs) {
    var bytes = new byte[lengthMs * BYTES_PER_MS];
    Arrays.fill(bytes, silence);
    return bytes;
  }
}
