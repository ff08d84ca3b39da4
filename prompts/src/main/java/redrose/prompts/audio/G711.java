package redrose.prompts.audio;

/**
 * The telephone's two codecs, eight bits a sample (ITU-T G.711): A-law in Europe, µ-law in North
 * America. Asterisk's {@code .alaw} and {@code .ulaw} files are these bytes and nothing else.
 */
public final class G711 {
  private static final int A_LAW_EVEN_BITS = 0x55;
  private static final int SIGN = 0x80;
  private static final int MU_LAW_BIAS = 33;
  private static final int MU_LAW_MAX = 8158;

  private G711() {}

  /** A-law of 16-bit samples. */
  public static byte[] toALaw(short[] samples) {
    var bytes = new byte[samples.length];
    for (int i = 0; i < samples.length; i++) {
      bytes[i] = toALaw(samples[i]);
    }
    return bytes;
  }

  /** µ-law of 16-bit samples. */
  public static byte[] toMuLaw(short[] samples) {
    var bytes = new byte[samples.length];
    for (int i = 0; i < samples.length; i++) {
      bytes[i] = toMuLaw(samples[i]);
    }
    return bytes;
  }

  /** One sample: sign, three bits of segment, four bits within it; even bits inverted. */
  static byte toALaw(short sample) {
    int magnitude = (sample >= 0 ? sample : ~sample) >> 4;
    int segment = Math.max(0, 28 - Integer.numberOfLeadingZeros(magnitude));
    int within = segment < 2 ? magnitude : magnitude >> (segment - 1);
    int code = (segment << 4) | (within & 0x0F);
    return (byte) ((code | (sample >= 0 ? SIGN : 0)) ^ A_LAW_EVEN_BITS);
  }

  /** The sample in the middle of what an A-law byte stands for. */
  public static short fromALaw(byte coded) {
    int code = coded ^ A_LAW_EVEN_BITS;
    int segment = (code >> 4) & 7;
    int within = (code & 0x0F) << 4;
    int magnitude = segment == 0 ? within + 8 : (within + 0x108) << (segment - 1);
    return (short) ((code & SIGN) != 0 ? magnitude : -magnitude);
  }

  /** One sample: sign, three bits of segment, four bits within it; all bits inverted. */
  static byte toMuLaw(short sample) {
    int magnitude = Math.min(MU_LAW_MAX, (sample >= 0 ? sample : ~sample) >> 2) + MU_LAW_BIAS;
    int segment = 26 - Integer.numberOfLeadingZeros(magnitude);
    int code = (segment << 4) | ((magnitude >> (segment + 1)) & 0x0F);
    return (byte) ~(code | (sample < 0 ? SIGN : 0));
  }

  /** The sample in the middle of what a µ-law byte stands for. */
  public static short fromMuLaw(byte coded) {
    int code = ~coded;
    int magnitude = (((code & 0x0F) << 1) | MU_LAW_BIAS) << ((code >> 4) & 7);
    int sample = (magnitude - MU_LAW_BIAS) << 2;
    return (short) ((code & SIGN) != 0 ? -sample : sample);
  }
}
