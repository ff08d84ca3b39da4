package redrose.ivr.listening.socket;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts what comes over the wire into frames. It keeps at most one that has not come whole, 64 KB.
 */
final class FrameSplitter {
  private Buffer rest = Buffer.buffer();

  List<Frame> take(Buffer more) {
    List<Frame> frames = new ArrayList<>();
    var bytes = rest.appendBuffer(more);
    int at = 0;
    while (bytes.length() - at >= Frame.HEADER_BYTES) {
      int end = at + Frame.HEADER_BYTES + bytes.getUnsignedShort(at + 1);
      if (end > bytes.length()) {
        break;
      }
      frames.add(
          new Frame(bytes.getUnsignedByte(at), bytes.getBuffer(at + Frame.HEADER_BYTES, end)));
      at = end;
    }
    rest = bytes.getBuffer(at, bytes.length());
    return frames;
  }
}
