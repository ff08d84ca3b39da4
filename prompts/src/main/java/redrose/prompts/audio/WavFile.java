package redrose.prompts.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads recordings: RIFF WAVE files of 16-bit PCM (Microsoft Multimedia Programming Interface,
 * 1991).
 */
public final class WavFile {
  private static final int PCM = 1;
  private static final int EXTENSIBLE = 0xFFFE;
  private static final int CHUNK_HEADER = 8;
  private static final int SUB_FORMAT_OFFSET = 24;

  private final ByteBuffer bytes;
  private int channels;
  private int samplesPerSecond;

  private WavFile(byte[] file) {
    bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The sound in a WAV file as 16-bit samples, 8,000 a second; two channels are mixed.
   *
   * @throws BadWav if the file is no such WAV, is cut short, or is silent
   */
  public static short[] toTelephone(byte[] file) {
    return new WavFile(file).read();
  }

  private short[] read() {
    if (bytes.capacity() < 12 || !name(0).equals("RIFF") || !name(8).equals("WAVE")) {
      throw new BadWav("this is not a WAV file");
    }
    readFormat(chunk("fmt "));
    var samples = Resampler.toTelephone(mix(chunk("data")), samplesPerSecond);
    if (Polish.isSilent(samples)) {
      throw new BadWav("there is only silence in it");
    }
    return samples;
  }

  private void readFormat(ByteBuffer format) {
    if (format.remaining() < 16) {
      throw new BadWav("its header is cut short");
    }
    int coding = Short.toUnsignedInt(format.getShort(0));
    if (coding == EXTENSIBLE && format.remaining() > SUB_FORMAT_OFFSET) {
      coding = Short.toUnsignedInt(format.getShort(SUB_FORMAT_OFFSET));
    }
    channels = format.getShort(2);
    samplesPerSecond = format.getInt(4);
    int bits = format.getShort(14);
    if (coding != PCM || bits != 16) {
      throw new BadWav("it is not 16-bit PCM (format " + coding + ", " + bits + " bits)");
    }
    if (channels < 1 || channels > 2) {
      throw new BadWav("it has " + channels + " channels");
    }
    if (samplesPerSecond < 8000 || samplesPerSecond > 48000) {
      throw new BadWav("it has " + samplesPerSecond + " samples a second");
    }
  }

  private short[] mix(ByteBuffer data) {
    var mono = new short[data.remaining() / (Short.BYTES * channels)];
    for (int i = 0; i < mono.length; i++) {
      int sum = 0;
      for (int channel = 0; channel < channels; channel++) {
        sum += data.getShort((i * channels + channel) * Short.BYTES);
      }
      mono[i] = (short) (sum / channels);
    }
    return mono;
  }

  private ByteBuffer chunk(String wanted) {
    int at = 12;
    while (at + CHUNK_HEADER <= bytes.capacity()) {
      long length = Integer.toUnsignedLong(bytes.getInt(at + 4));
      long end = at + CHUNK_HEADER + length;
      if (name(at).equals(wanted)) {
        if (end > bytes.capacity()) {
          throw new BadWav("it is cut short");
        }
        return bytes.slice(at + CHUNK_HEADER, (int) length).order(ByteOrder.LITTLE_ENDIAN);
      }
      // chunks start at even offsets
      at = (int) Math.min(bytes.capacity(), end + (length & 1));
    }
    throw new BadWav("it has no \"" + wanted.strip() + "\" part");
  }

  private String name(int at) {
    return new String(bytes.array(), at, 4, StandardCharsets.US_ASCII);
  }
}
