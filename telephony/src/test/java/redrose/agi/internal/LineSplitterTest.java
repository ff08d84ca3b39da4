package redrose.agi.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pieces are exact here, which a socket can't promise. */
class LineSplitterTest {
  private static final int MAX_LINE_BYTES = 12;

  @Test
  void lines_are_the_same_wherever_their_bytes_are_cut() {
    var text = "one\r\n\n200 two\r\nthree is 12b\r\nunfinished".getBytes(UTF_8);
    for (int first = 0; first <= text.length; first++) {
      for (int second = first; second <= text.length; second++) {
        assertThat(lines(text, first, second))
            .as("cut at %d and %d", first, second)
            .containsExactly("one", "", "200 two", "three is 12b");
      }
    }
  }

  @Test
  void a_line_too_long_is_told_wherever_its_bytes_are_cut() {
    var text = "one\nthree is 13 b\nfour\n".getBytes(UTF_8);
    for (int first = 0; first <= text.length; first++) {
      assertThat(lines(text, first, text.length))
          .as("cut at %d", first)
          .containsExactly("one", "TOO LONG");
    }
  }

  private static List<String> lines(byte[] text, int first, int second) {
    var reader = new Lines();
    var splitter = new LineSplitter();
    splitter.feed(Arrays.copyOfRange(text, 0, first), MAX_LINE_BYTES, reader);
    splitter.feed(Arrays.copyOfRange(text, first, second), MAX_LINE_BYTES, reader);
    splitter.feed(Arrays.copyOfRange(text, second, text.length), MAX_LINE_BYTES, reader);
    return reader.lines;
  }

  private static final class Lines implements LineSplitter.Reader {
    final List<String> lines = new ArrayList<>();

    @Override
    public void line(byte[] bytes, int from, int to) {
      lines.add(new String(bytes, from, to - from, UTF_8));
    }

    @Override
    public void lineTooLong() {
      lines.add("TOO LONG");
    }

    @Override
    public boolean reading() {
      return !lines.contains("TOO LONG");
    }
  }
}
