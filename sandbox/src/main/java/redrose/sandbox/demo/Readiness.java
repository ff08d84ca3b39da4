package redrose.sandbox.demo;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a starting process, once, whether it is ready; an exception is a no. */
@FunctionalInterface
interface Readiness {
  Duration PATIENCE = Duration.ofMillis(500);

  boolean ask() throws IOException, InterruptedException;

  /** Ready when {@code GET path} on that port of 127.0.0.1 answers below 400. */
  static Readiness http(int port, String path) {
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
    return () -> client.send(request, BodyHandlers.discarding()).statusCode() < 400;
  }

  /** Ready when a SIP OPTIONS request gets any answer. */
  static Readiness sip(int port) {
    return () -> {
      try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
        byte[] options = sipOptions(port, socket.getLocalPort()).getBytes(StandardCharsets.UTF_8);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.send(
            new DatagramPacket(options, options.length, InetAddress.getLoopbackAddress(), port));
        socket.receive(new DatagramPacket(new byte[2048], 2048));
        return true;
      }
    };
  }

  private static String sipOptions(int port, int ownPort) {
    return """
    OPTIONS sip:redrose@127.0.0.1:%1$d SIP/2.0
    Via: SIP/2.0/UDP 127.0.0.1:%2$d;branch=z9hG4bK%2$d
    From: <sip:ready@127.0.0.1:%2$d>;tag=%2$d
    To: <sip:redrose@127.0.0.1:%1$d>
    Contact: <sip:ready@127.0.0.1:%2$d>
    Call-ID: %2$d@127.0.0.1
    CSeq: 1 OPTIONS
    Max-Forwards: 1
    Content-Length: 0

    """
        .formatted(port, ownPort)
        .replace("\n", "\r\n");
  }
}
