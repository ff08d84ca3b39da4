package redrose.sandbox.phone;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports that nobody uses at the moment. */
final class FreePorts {
  private static final int FIRST = 20_000;
  private static final int RUNS = 400;
  private static final int RUN = 100;

  private FreePorts() {}

  static int tcp() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static int udp() throws IOException {
    try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /**
   * The first of so many UDP ports in a row, an even one; the row differs from process to process.
   */
  static int evenRun(int count) throws IOException {
    var start = (int) (System.nanoTime() / 1000 % RUNS);
    for (int i = 0; i < RUNS; i++) {
      var first = FIRST + (start + i) % RUNS * RUN / 2 * 2;
      if (areFree(first, count)) return first;
    }
    throw new IOException("No " + count + " UDP ports in a row are free");
  }

  private static boolean areFree(int first, int count) {
    for (int port = first; port < first + count; port++) {
      try (var socket = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
        if (!socket.isBound()) return false;
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }
}
