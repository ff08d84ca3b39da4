package redrose.sandbox.crash.line;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port of 127.0.0.1 that nobody listens on, for a process that comes and goes. */
public final class FreePort {
  private static final int FIRST = 16_000;
  private static final int BEYOND = 20_000;

  private FreePort() {}

  /**
   * Any; below the range that the system hands to outgoing connections, and below that of a stack's
   * free ports, so that none sits there.
   */
  public static int any() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, BEYOND);
      try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return probe.getLocalPort();
      } catch (IOException _) {
        // taken: the next
      }
    }
  }
}
