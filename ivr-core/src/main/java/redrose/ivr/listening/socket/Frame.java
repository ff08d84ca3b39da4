package redrose.ivr.listening.socket;

import io.vertx.core.buffer.Buffer;

/**
 * One frame of Asterisk's AudioSocket protocol: a byte of type, two of length (big-endian), and
 * that many bytes.
 *
 * @param type one of the constants, or one that is not known here and means nothing
 */
record Frame(int type, Buffer payload) {
  /** The sender ends the connection; Asterisk then goes on with the call. */
  static final int END = 0x00;

  /** The first frame: which call it is, 16 bytes of UUID. */
  static final int ID = 0x01;

  /** A key was pressed, one byte of ASCII. Asterisk sends it since 2025. */
  static final int KEY = 0x03;

  /** Sound: 16-bit little-endian samples, 8,000 a second. */
  static final int SOUND = 0x10;

  static final int HEADER_BYTES = 3;

  /** As it goes over the wire. */
  static Buffer written(int type, byte[] payload) {
    return Buffer.buffer(HEADER_BYTES + payload.length)
        .appendByte((byte) type)
        .appendUnsignedShort(payload.length)
        .appendBytes(payload);
  }
}
