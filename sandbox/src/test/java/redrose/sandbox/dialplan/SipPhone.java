package redrose.sandbox.dialplan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A telephone that owes nothing to Asterisk: SIP over UDP, written for these tests. It places one
 * call, or is rung.
 */
final class SipPhone implements AutoCloseable {
  private static final long ANSWER_LIMIT_SECONDS = 60;
  private static final String FROM = "Caller <sip:01632960001@";

  private final DatagramSocket socket;
  private final Audio audio;
  private final String callId = UUID.randomUUID().toString();
  private final String tag = UUID.randomUUID().toString();
  private final BlockingQueue<SipMessage> responses = new LinkedBlockingQueue<>();
  private final BlockingQueue<SipMessage> asked = new LinkedBlockingQueue<>();
  private final Map<String, String> alsoInvited = new LinkedHashMap<>();
  private int requests;
  private InetSocketAddress server;
  private String target = "";
  private String peer = "";

  /**
   * @param address the loopback address that it rings from
   */
  SipPhone(String address) {
    try {
      var local = InetAddress.getByName(address);
      socket = new DatagramSocket(0, local);
      audio = new Audio(local);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("sip phone").start(this::listen);
  }

  String address() {
    return socket.getLocalAddress().getHostAddress() + ":" + socket.getLocalPort();
  }

  Audio audio() {
    return audio;
  }

  /** Says this too, a header of an INVITE in lower case, when it rings. */
  SipPhone saying(String header, String value) {
    alsoInvited.put(header, value);
    return this;
  }

  /** Rings a number with plain audio in A-law; the final status, e.g. 200. */
  int ring(InetSocketAddress asterisk, String user) {
    return ring(asterisk, user, FROM + address() + ">", audio.plainOffer());
  }

  /**
   * Rings a number.
   *
   * @param from the From header, its tag not included
   * @param offer the session description
   * @return the final status, e.g. 200
   */
  int ring(InetSocketAddress asterisk, String user, String from, String offer) {
    server = asterisk;
    target = "sip:" + user + "@" + asterisk.getHostString() + ":" + asterisk.getPort();
    var to = "<" + target + ">";
    var invitation = request("INVITE", from, to, offer);
    invitation.headers().putAll(alsoInvited);
    send(invitation);
    SipMessage response = next(responses);
    while (response.status() < 200) {
      response = next(responses);
    }
    peer = response.header("to");
    if (response.status() == 200) {
      audio.towards(response.body());
    }
    send(request("ACK", from, peer, ""));
    return response.status();
  }

  /** Asks for something within the call, and waits for no answer. */
  void ask(String method, Map<String, String> headers, String body) {
    SipMessage request = request(method, FROM + address() + ">", peer, body);
    request.headers().putAll(headers);
    send(request);
  }

  /** Waits until it is rung, or told something, and refuses or accepts with this status. */
  SipMessage take(String method, String statusAndReason) {
    SipMessage request = next(asked);
    while (!request.method().equals(method)) {
      request = next(asked);
    }
    send(request.answer(statusAndReason, tag));
    return request;
  }

  /** Waits for the other end to ring off. */
  void awaitHangUp() {
    take("BYE", "200 OK");
  }

  void hangUp() {
    send(request("BYE", FROM + address() + ">", peer, ""));
  }

  private SipMessage request(String method, String from, String to, String body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("via", "SIP/2.0/UDP " + address() + ";rport;branch=z9hG4bK" + UUID.randomUUID());
    headers.put("max-forwards", "70");
    headers.put("from", from + ";tag=" + tag);
    headers.put("to", to);
    headers.put("call-id", callId);
    if (!method.equals("ACK")) {
      requests++;
    }
    headers.put("cseq", requests + " " + method);
    headers.put("contact", "<sip:caller@" + address() + ">");
    if (!body.isEmpty()) {
      headers.put("content-type", "application/sdp");
    }
    return new SipMessage(method + " " + target + " SIP/2.0", headers, body);
  }

  private void send(SipMessage message) {
    byte[] bytes = message.bytes();
    try {
      socket.send(new DatagramPacket(bytes, bytes.length, server));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen() {
    var packet = new DatagramPacket(new byte[65_535], 65_535);
    try {
      while (true) {
        socket.receive(packet);
        server = (InetSocketAddress) packet.getSocketAddress();
        var message = SipMessage.parse(packet.getData(), packet.getLength());
        (message.isResponse() ? responses : asked).add(message);
      }
    } catch (SocketException _) {
      // closed
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SipMessage next(BlockingQueue<SipMessage> queue) {
    try {
      SipMessage message = queue.poll(ANSWER_LIMIT_SECONDS, TimeUnit.SECONDS);
      if (message == null) {
        throw new AssertionError("no SIP message in " + ANSWER_LIMIT_SECONDS + " s");
      }
      return message;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    socket.close();
    audio.close();
  }
}
