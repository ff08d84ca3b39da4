package redrose.sandbox.phone.ear;

import java.util.Arrays;

/**
 * Everything heard on a call so far, packet after packet, and when each packet came. Where no
 * packets came there is nothing, so a pause of the sender's takes no room.
 */
final class HeardAudio {
  private static final int SAMPLES_A_MS = 8;

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

  /** When the sample was heard. */
  long msAt(int index) {
    if (packets == 0) return 0;
    var found = Arrays.binarySearch(packetStarts, 0, packets, index);
    var packet = Math.max(0, found >= 0 ? found : -found - 2);
    return packetTimes[packet] + (index - packetStarts[packet]) / SAMPLES_A_MS;
  }

  /** When the last packet came; 0 before the first. */
  long lastMs() {
    return packets == 0 ? 0 : packetTimes[packets - 1];
  }
}
