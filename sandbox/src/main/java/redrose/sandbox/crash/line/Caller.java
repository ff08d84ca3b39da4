package redrose.sandbox.crash.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A caller at the card desk, as Asterisk would speak for them on the FastAGI port. Prompts are over
 * at once. Keys are digits, * and #; a space is a wait that no key ends.
 */
public final class Caller {
  private static final int SILENCE_LIMIT_MS = 120_000;
  private static final int MOST_COMMANDS = 1_000;

  private final OptionalInt hangUpAfter;
  private String keys;
  private Optional<String> outcome = Optional.empty();
  private boolean served;

  /**
   * @param hangUpAfter how many commands are answered before the line is dropped
   */
  public Caller(String keys, OptionalInt hangUpAfter) {
    this.keys = keys;
    this.hangUpAfter = hangUpAfter;
  }

  /** Calls, and returns when the call is over, however it ends. */
  public void call(int port, String token, String uniqueId) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(SILENCE_LIMIT_MS);
      send(socket, headers(token, uniqueId));
      var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      for (int answered = 0; answered < MOST_COMMANDS; answered++) {
        var command = reader.readLine();
        served |= command != null;
        boolean leaves = hangUpAfter.isPresent() && answered >= hangUpAfter.getAsInt();
        if (command == null || leaves) {
          return;
        }
        send(socket, answer(command) + "\n");
      }
    } catch (IOException _) {
      // the desk is not there, or is no longer
    }
  }

  /** The desk's word at the end; empty where there was none. */
  public Optional<String> outcome() {
    return outcome;
  }

  /** Whether the desk began to speak. */
  public boolean isServed() {
    return served;
  }

  private String answer(String command) {
    if (command.startsWith("STREAM FILE")) {
      return "200 result=0 endpos=8000";
    }
    if (command.startsWith("WAIT FOR DIGIT")) {
      return "200 result=" + press();
    }
    if (command.startsWith("SET VARIABLE")) {
      outcome = Optional.of(command.replaceFirst(".*CARD_OUTCOME", "").replace("\"", "").strip());
      return "200 result=1";
    }
    return "510 Invalid or unknown command";
  }

  private int press() {
    if (keys.isEmpty()) {
      return 0;
    }
    char key = keys.charAt(0);
    keys = keys.substring(1);
    return key == ' ' ? 0 : key;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
  }

  private static String headers(String token, String uniqueId) {
    return """
    agi_network: yes
    agi_network_script: card
    agi_request: agi://127.0.0.1:4574/card?token=%s
    agi_channel: PJSIP/trunk-00000001
    agi_uniqueid: %s
    agi_callerid: 01772000001

    """
        .formatted(token, uniqueId);
  }
}
