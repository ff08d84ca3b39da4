package redrose.sandbox.dialplan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A phone's sound: RTP in A-law (RFC 3551), keys as RFC 4733 events; keeps all that it hears. */
final class Audio implements AutoCloseable {
  private static final int ALAW = 8;
  private static final int KEYS = 101;
  private static final int FRAME_BYTES = 160;
  private static final Duration FRAME = Duration.ofMillis(20);
  private static final int FRAMES_A_KEY = 6;
  private static final Duration HEAR_LIMIT = Duration.ofSeconds(60);

  private final DatagramSocket socket;
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private InetSocketAddress peer;
  private int sequence;
  private int timestamp;

  Audio(InetAddress local) throws SocketException {
    socket = new DatagramSocket(0, local);
    Thread.ofVirtual().name("rtp").start(this::listen);
  }

  String plainOffer() {
    return offer("RTP/AVP", "");
  }

  /** The same encrypted, with a key for SDES (RFC 4568). */
  String encryptedOffer() {
    return offer(
        "RTP/SAVP",
        "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj\r\n");
  }

  private String offer(String transport, String encryption) {
    var host = socket.getLocalAddress().getHostAddress();
    return "v=0\r\no=- 1 1 IN IP4 %s\r\ns=-\r\nc=IN IP4 %s\r\nt=0 0\r\nm=audio %d %s 8 101\r\n"
            .formatted(host, host, socket.getLocalPort(), transport)
        + encryption
        + "a=rtpmap:8 PCMA/8000\r\na=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15\r\n";
  }

  /** Sends from now on to where the other end's session description says. */
  void towards(String answer) {
    var line = answer.lines().filter(it -> it.startsWith("m=audio ")).findFirst().orElseThrow();
    peer =
        new InetSocketAddress(socket.getLocalAddress(), Integer.parseInt(line.split(" ", -1)[1]));
  }

  /** Sends from now on to where another phone of the same call does. */
  void alsoTowards(Audio other) {
    peer = other.peer;
  }

  /** Speaks one frame of 20 ms, 160 bytes of A-law. */
  void speak(byte[] frame) {
    timestamp += FRAME_BYTES;
    send(ALAW, frame, false);
    LockSupport.parkNanos(FRAME.toNanos());
  }

  /** Presses keys one after the other. */
  void press(String keys) {
    for (int i = 0; i < keys.length(); i++) {
      char key = keys.charAt(i);
      timestamp += FRAME_BYTES;
      for (int frame = 1; frame <= FRAMES_A_KEY; frame++) {
        event(key, frame, false, frame == 1);
        LockSupport.parkNanos(FRAME.toNanos());
      }
      for (int repeat = 0; repeat < 3; repeat++) {
        event(key, FRAMES_A_KEY, true, false);
      }
      timestamp += FRAMES_A_KEY * FRAME_BYTES;
      LockSupport.parkNanos(FRAME.multipliedBy(4).toNanos());
    }
  }

  private void event(char key, int frames, boolean end, boolean first) {
    var payload = ByteBuffer.allocate(4);
    payload.put((byte) "0123456789*#".indexOf(key));
    payload.put((byte) ((end ? 0x80 : 0) | 10));
    payload.putShort((short) (frames * FRAME_BYTES));
    send(KEYS, payload.array(), first);
  }

  private void send(int type, byte[] payload, boolean marker) {
    var packet = ByteBuffer.allocate(12 + payload.length);
    packet.put((byte) 0x80).put((byte) ((marker ? 0x80 : 0) | type));
    packet.putShort((short) sequence++).putInt(timestamp).putInt(0x5EED).put(payload);
    try {
      socket.send(new DatagramPacket(packet.array(), packet.capacity(), peer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen() {
    var packet = new DatagramPacket(new byte[2_000], 2_000);
    try {
      while (true) {
        socket.receive(packet);
        if ((packet.getData()[1] & 0x7f) == ALAW) {
          synchronized (heard) {
            heard.write(packet.getData(), 12, packet.getLength() - 12);
          }
        }
      }
    } catch (SocketException _) {
      // closed
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether exactly these bytes were heard, without a gap. */
  boolean hasHeard(byte[] sound) {
    synchronized (heard) {
      return heard
          .toString(StandardCharsets.ISO_8859_1)
          .contains(new String(sound, StandardCharsets.ISO_8859_1));
    }
  }

  void awaitHearing(byte[] sound) {
    Eventually.await(HEAR_LIMIT, () -> hasHeard(sound), () -> "heard " + heard.size() + " bytes");
  }

  @Override
  public void close() {
    socket.close();
  }
}
