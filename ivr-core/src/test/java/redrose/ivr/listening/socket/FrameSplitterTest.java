package redrose.ivr.listening.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Frames as Asterisk 22 writes them. */
class FrameSplitterTest {
  private final FrameSplitter splitter = new FrameSplitter();

  @Test
  void framesInOnePiece() {
    var frames = splitter.take(bytes("03 0001 37 10 0002 1234 00 0000"));

    assertThat(frames)
        .containsExactly(
            new Frame(Frame.KEY, bytes("37")),
            new Frame(Frame.SOUND, bytes("1234")),
            new Frame(Frame.END, bytes("")));
  }

  @Test
  void aFrameByteByByte() {
    for (var each : new String[] {"10", "00", "02", "12"}) {
      assertThat(splitter.take(bytes(each))).isEmpty();
    }

    assertThat(splitter.take(bytes("34 03")))
        .containsExactly(new Frame(Frame.SOUND, bytes("1234")));
    assertThat(splitter.take(bytes("0001 2a"))).containsExactly(new Frame(Frame.KEY, bytes("2a")));
  }

  @Test
  void theLongestFrame() {
    var longest = Buffer.buffer(new byte[65_535]);
    var written = Frame.written(Frame.SOUND, longest.getBytes());

    assertThat(splitter.take(written)).containsExactly(new Frame(Frame.SOUND, longest));
  }

  private static Buffer bytes(String hex) {
    return Buffer.buffer(HexFormat.of().parseHex(hex.replace(" ", "")));
  }
}
