package redrose.sandbox.leak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Looks for many byte strings at once: a map of bits says for nearly every place that none begins
 * there, a table of first bytes says which may.
 */
final class ByteSearch {
  /** What every needle has at the least: its first bytes are looked up. */
  static final int HEAD = 8;

  private static final int BITS = 20;
  private static final long MIXER = 0x9E3779B97F4A7C15L;

  private final Map<Long, List<Needle>> byHead = new HashMap<>();
  private final long[] mayBegin = new long[1 << (BITS - 6)];
  private final int longest;

  ByteSearch(List<Needle> needles) {
    for (var needle : needles) {
      if (needle.bytes().length < HEAD) throw new IllegalArgumentException(needle.form());
      var head = head(needle.bytes());
      byHead.computeIfAbsent(head, _ -> new ArrayList<>()).add(needle);
      mayBegin[hash(head) >>> 6] |= 1L << hash(head);
    }
    longest = needles.stream().mapToInt(needle -> needle.bytes().length).max().orElse(HEAD);
  }

  /** The most bytes that a needle has. */
  int longest() {
    return longest;
  }

  private static long head(byte[] bytes) {
    long head = 0;
    for (int i = 0; i < HEAD; i++) head = (head << 8) | (bytes[i] & 0xFF);
    return head;
  }

  private static int hash(long head) {
    return (int) ((head * MIXER) >>> (64 - BITS));
  }

  /** Tells each needle that is in the first {@code length} bytes, once for each place. */
  void search(byte[] bytes, int length, Consumer<Needle> found) {
    long head = 0;
    for (int at = 0; at < length; at++) {
      head = (head << 8) | (bytes[at] & 0xFF);
      var hash = hash(head);
      if ((mayBegin[hash >>> 6] & (1L << hash)) != 0 && at >= HEAD - 1) {
        for (var needle : byHead.getOrDefault(head, List.of())) {
          if (isAt(bytes, length, at - HEAD + 1, needle.bytes())) found.accept(needle);
        }
      }
    }
  }

  private static boolean isAt(byte[] bytes, int length, int at, byte[] needle) {
    if (at + needle.length > length) return false;
    for (int i = HEAD; i < needle.length; i++) {
      if (bytes[at + i] != needle[i]) return false;
    }
    return true;
  }
}
