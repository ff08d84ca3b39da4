package redrose.ivr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import redrose.requests.Wav;

/**
 * A WAV file as Asterisk writes it: 8 kHz, 16 bit, one tone.
 *
 * @param isCutOff whether its caller hangs up in the middle; the head then does not say how long
 *     the file is yet
 */
record Message(Wav file, boolean isCutOff) {
  static final Message SILENCE = new Message(new Wav(wav(1_000, 0)), false);

  /** So many milliseconds of a tone that tells one message from another. */
  static Message ofMs(int milliseconds, int loudness) {
    return new Message(new Wav(wav(milliseconds, loudness)), false);
  }

  byte[] wav() {
    return file.bytes();
  }

  Message cutOff() {
    var cut = wav();
    ByteBuffer.wrap(cut).order(ByteOrder.LITTLE_ENDIAN).putInt(4, 36).putInt(40, 0);
    return new Message(new Wav(cut), true);
  }

  private static byte[] wav(int milliseconds, int loudness) {
    int bytes = milliseconds * 16;
    var file = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
    file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    file.putShort((short) 1).putShort((short) 1).putInt(8_000).putInt(16_000);
    file.putShort((short) 2).putShort((short) 16);
    file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
    while (file.hasRemaining()) {
      file.putShort((short) (file.position() % 8 < 4 ? loudness : -loudness));
    }
    return file.array();
  }
}
