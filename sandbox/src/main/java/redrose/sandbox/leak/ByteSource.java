package redrose.sandbox.leak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Bytes that can be read from any place on: a file's, or what is packed in one. */
@FunctionalInterface
interface ByteSource {
  InputStream from(long offset) throws IOException;

  static ByteSource of(Path file) {
    return offset -> Channels.newInputStream(FileChannel.open(file).position(offset));
  }

  /** What is packed by gzip at that place. */
  default ByteSource unpackedAt(long place) {
    return offset -> {
      var in = new GZIPInputStream(from(place));
      in.skipNBytes(offset);
      return in;
    };
  }
}
