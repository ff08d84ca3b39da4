package redrose.sandbox.ports;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ports of 127.0.0.1 for what is about to be started, given to nobody else in the meantime: to
 * nobody in this process, and to no other process that asks here. They lie below the range that the
 * system hands to outgoing connections.
 */
public final class FreePorts {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  static final int BLOCK = 500;
  private static final int FIRST = 16_000;
  private static final int AFTER = 32_000;

  /** Held while this process lives: who listens on a block's first port has the others. */
  private static final List<ServerSocket> HELD = new ArrayList<>();

  private static int next;
  private static int end;
  private static int reused;

  private FreePorts() {}

  /** One port, free as TCP and as UDP. */
  public static int one() {
    return run(1);
  }

  /**
   * So many ports in a row, 1 to 400, free as TCP and as UDP.
   *
   * @return the first, an even one, as RTP wants it (RFC 3550, section 11)
   */
  public static synchronized int run(int count) {
    for (int tries = 0; tries < AFTER - FIRST; tries++) {
      int first = next + next % 2;
      if (first + count > end) {
        nextBlock();
        continue;
      }
      next = first + count;
      if (areFree(first, count)) {
        return first;
      }
    }
    throw new IllegalStateException("No " + count + " ports in a row are free");
  }

  /** One that nobody has, or where all are taken, one of our own again. */
  private static void nextBlock() {
    List<Integer> blocks =
        new ArrayList<>(
            IntStream.iterate(FIRST, first -> first < AFTER, first -> first + BLOCK)
                .boxed()
                .toList());
    Collections.shuffle(blocks);
    for (int first : blocks) {
      if (hold(first)) {
        begin(first);
        return;
      }
    }
    if (HELD.isEmpty()) {
      throw new IllegalStateException("All ports from " + FIRST + " to " + AFTER + " are taken");
    }
    begin(HELD.get(reused++ % HELD.size()).getLocalPort());
  }

  private static boolean hold(int first) {
    try {
      HELD.add(new ServerSocket(first, 1, LOOPBACK));
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static void begin(int first) {
    next = first + 1;
    end = first + BLOCK;
  }

  private static boolean areFree(int first, int count) {
    return IntStream.range(first, first + count)
        .allMatch(port -> isFreeTcp(port) && isFreeUdp(port));
  }

  /** Whether nobody listens there now. */
  public static boolean isFreeTcp(int port) {
    try {
      new ServerSocket(port, 1, LOOPBACK).close();
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /** Whether nobody receives there now. */
  public static boolean isFreeUdp(int port) {
    try {
      new DatagramSocket(new InetSocketAddress(LOOPBACK, port)).close();
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
