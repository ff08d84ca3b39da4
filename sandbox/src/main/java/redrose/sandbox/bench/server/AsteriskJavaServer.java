package redrose.sandbox.bench.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.asteriskjava.fastagi.DefaultAgiServer;
import org.asteriskjava.fastagi.command.AgiCommand;

/** Asterisk-Java's own server, with a pool large enough for every call of the bench. */
final class AsteriskJavaServer {
  /** Its threads that are kept, and its threads at the most; otherwise it refuses calls. */
  private static final int CORE_THREADS = 100;

  private static final int MAX_THREADS = 12_000;

  private AsteriskJavaServer() {}

  static int start() throws IOException {
    var server = new DefaultAgiServer(new Call());
    server.setAddress(InetAddress.getLoopbackAddress());
    server.setPort(freePort());
    server.setPoolSize(CORE_THREADS);
    server.setMaximumPoolSize(MAX_THREADS);
    Thread.ofPlatform().name("asterisk-java").start(() -> serve(server));
    return server.getPort();
  }

  private static void serve(DefaultAgiServer server) {
    try {
      server.startup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** It can't be asked for the port that it took, so one is looked up beforehand. */
  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static final class Call implements AgiScript {
    @Override
    public void service(AgiRequest request, AgiChannel channel) throws AgiException {
      Menu.Sender<AgiException> sender = (AgiCommand command) -> channel.sendCommand(command);
      Menu.play(sender);
    }
  }
}
