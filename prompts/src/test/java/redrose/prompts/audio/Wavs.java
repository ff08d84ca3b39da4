package redrose.prompts.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** WAV files for tests. */
public final class Wavs {
  private static final int HEADER = 44;

  private Wavs() {}

  /** 16-bit PCM, each sample on every channel. */
  public static byte[] pcm(short[] samples, int samplesPerSecond, int channels) {
    var data = ByteBuffer.allocate(samples.length * channels * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (var sample : samples) {
      for (int channel = 0; channel < channels; channel++) {
        data.putShort(sample);
      }
    }
    return with(1, channels, samplesPerSecond, 16, data.array());
  }

  /** Any header on any data. */
  static byte[] with(int coding, int channels, int samplesPerSecond, int bits, byte[] data) {
    int frame = channels * bits / 8;
    var file = ByteBuffer.allocate(HEADER + data.length).order(ByteOrder.LITTLE_ENDIAN);
    put(file, "RIFF").putInt(HEADER - 8 + data.length);
    put(file, "WAVE");
    put(file, "fmt ").putInt(16).putShort((short) coding).putShort((short) channels);
    file.putInt(samplesPerSecond).putInt(samplesPerSecond * frame);
    file.putShort((short) frame).putShort((short) bits);
    put(file, "data").putInt(data.length).put(data);
    return file.array();
  }

  /** The same file with a comment of odd length before the rest. */
  static byte[] withExtraChunk(byte[] wav) {
    var file = ByteBuffer.allocate(wav.length + 12).order(ByteOrder.LITTLE_ENDIAN);
    file.put(wav, 0, 12);
    put(file, "LIST").putInt(3).put(new byte[4]);
    file.put(wav, 12, wav.length - 12);
    return file.array();
  }

  private static ByteBuffer put(ByteBuffer file, String name) {
    return file.put(name.getBytes(StandardCharsets.US_ASCII));
  }
}
