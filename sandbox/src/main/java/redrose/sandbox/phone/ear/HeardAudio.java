package redrose.sandbox.phone.ear;

import java.util.Arrays;

/**
 * Everything heard on a call so far, packet after packet, and when each packet came. Where no
 * packets came there is nothing, so a pause of the sender's takes no room.
 */
final class HeardAudio {
  private static final int SAMPLES_A_MS = 8;

  /** Three seconds: so long may a busy machine hold packets back. */
  private static final int PACKETS_AHEAD = 150;

  private short[] samples = new short[1 << 16];
  private int length;
  private int[] packetStarts = new int[1 << 10];
  private long[] packetTimes = new long[1 << 10];
  private int packets;

  void add(short[] packet, long atMs) {
    if (length + packet.length > samples.length) samples = Arrays.copyOf(samples, 2 * length);
    System.arraycopy(packet, 0, samples, length, packet.length);
    if (packets == packetStarts.length) {
      packetStarts = Arrays.copyOf(packetStarts, 2 * packets);
      packetTimes = Arrays.copyOf(packetTimes, 2 * packets);
    }
    packetStarts[packets] = length;
    packetTimes[packets] = atMs;
    packets++;
    length += packet.length;
  }

  /** Valid up to {@link #length}; replaced by a longer array as the call goes on. */
  short[] samples() {
    return samples;
  }

  int length() {
    return length;
  }

  /**
   * When the sample was heard. A packet that was held back on the way counts as come when those
   * after it say that it should have: they follow each other without a break.
   */
  long msAt(int index) {
    if (packets == 0) return 0;
    var found = Arrays.binarySearch(packetStarts, 0, packets, index);
    var packet = Math.max(0, found >= 0 ? found : -found - 2);
    var earliest = Long.MAX_VALUE;
    for (int next = packet; next < Math.min(packets, packet + PACKETS_AHEAD); next++) {
      var since = (packetStarts[next] - index) / SAMPLES_A_MS;
      earliest = Math.min(earliest, packetTimes[next] - since);
    }
    return earliest;
  }

  /** When the last packet came; 0 before the first. */
  long lastMs() {
    return packets == 0 ? 0 : packetTimes[packets - 1];
  }
}
