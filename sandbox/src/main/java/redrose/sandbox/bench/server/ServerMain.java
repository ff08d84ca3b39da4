package redrose.sandbox.bench.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;
import redrose.agi.CallThreads;

/**
 * A process with one server in it. Prints {@code port N}; answers each line {@code heap} with
 * {@code heap KIB}, collected before; ends with its standard input, so that it outlives nobody.
 */
public final class ServerMain {
  private ServerMain() {}

  public static void main(String[] args) throws IOException {
    // What goes wrong shows at the caller's end, as a refused call; answers have stdout alone.
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    CallThreads.leaveRoomForEventLoops(); // as our processes do
    var port =
        switch (Kind.valueOf(args[0])) {
          case REDROSE -> RedroseServer.start();
          case BARE_VERTX -> BareVertxServer.start();
          case ASTERISK_JAVA -> AsteriskJavaServer.start();
        };
    System.out.println("port " + port);
    var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (orders.readLine() != null) {
      System.out.println("heap " + usedHeapKib());
    }
    Runtime.getRuntime().halt(0);
  }

  private static long usedHeapKib() {
    var runtime = Runtime.getRuntime();
    System.gc();
    System.gc();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1024;
  }
}
