package redrose.agi.internal;

import java.util.Arrays;

/**
 * Cuts what arrives on a socket into lines, wherever the packets were split or merged. A line that
 * arrives whole is read in place; only an unfinished one is copied, and an idle splitter holds
 * nothing.
 */
final class LineSplitter {

  /** Who reads the lines. */
  interface Reader {
    /** One line, its end ({@code \n} or {@code \r\n}) not included. */
    void line(byte[] bytes, int from, int to);

    /** A line is longer than allowed; the splitter is of no use after it. */
    void lineTooLong();

    /** Whether the next line is wanted, or the connection is done with. */
    boolean reading();
  }

  private static final byte[] NOTHING = {};
  private static final int FIRST_COPY_BYTES = 256;

  private byte[] unfinished = NOTHING;
  private int unfinishedBytes;

  void feed(byte[] bytes, int maxLineBytes, Reader reader) {
    int from = 0;
    for (int at = 0; at < bytes.length && reader.reading(); at++) {
      if (bytes[at] == '\n') {
        endLine(bytes, from, at, maxLineBytes, reader);
        from = at + 1;
      }
    }
    if (reader.reading()) {
      keep(bytes, from, bytes.length, maxLineBytes, reader);
    }
  }

  private void endLine(byte[] bytes, int from, int to, int maxLineBytes, Reader reader) {
    if (unfinishedBytes == 0) {
      deliver(bytes, from, to, maxLineBytes, reader);
      return;
    }
    append(bytes, from, to);
    var line = unfinished;
    int length = unfinishedBytes;
    unfinished = NOTHING;
    unfinishedBytes = 0;
    deliver(line, 0, length, maxLineBytes, reader);
  }

  private static void deliver(byte[] bytes, int from, int to, int maxLineBytes, Reader reader) {
    int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
    if (end - from > maxLineBytes) {
      reader.lineTooLong();
    } else {
      reader.line(bytes, from, end);
    }
  }

  private void keep(byte[] bytes, int from, int to, int maxLineBytes, Reader reader) {
    if (from == to) {
      return;
    }
    // One more than a line may have: it can be the \r of a line whose \n is still on its way.
    if (unfinishedBytes + to - from > maxLineBytes + 1L) {
      unfinished = NOTHING;
      unfinishedBytes = 0;
      reader.lineTooLong();
    } else {
      append(bytes, from, to);
    }
  }

  private void append(byte[] bytes, int from, int to) {
    int needed = unfinishedBytes + to - from;
    if (needed > unfinished.length) {
      int doubled = Math.max(FIRST_COPY_BYTES, 2 * unfinished.length);
      unfinished = Arrays.copyOf(unfinished, Math.max(needed, doubled));
    }
    System.arraycopy(bytes, from, unfinished, unfinishedBytes, to - from);
    unfinishedBytes = needed;
  }
}
