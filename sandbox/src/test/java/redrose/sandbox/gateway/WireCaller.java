package redrose.sandbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A caller at the other end of one FastAGI connection, as Asterisk would speak for them, in wire
 * text. Prompts are over at once. A read that waits 30 s fails its test.
 *
 * <p>What they press is one string: digits, * and # are keys, a space is a wait that nobody ends
 * with a key, ! is hanging up instead of a key, and ^ is hanging up at the next prompt. When it has
 * run out they press nothing any more.
 */
final class WireCaller {
  private static final int READ_LIMIT_MS = 30_000;
  private static final int MOST_COMMANDS = 400;
  private static final int KEY_STOPPED_NOTHING = 0;

  /** A sound file's name ends with a hash of what it says. */
  private static final Pattern CONTENT = Pattern.compile("-[0-9a-f]{16}$");

  private final List<String> heard = new ArrayList<>();
  private final List<String> commands = new ArrayList<>();
  private Optional<String> outcome = Optional.empty();
  private Consumer<String> onPrompt = sound -> {};
  private String keys;
  private boolean hungUp;

  private WireCaller(String keys) {
    this.keys = keys;
  }

  /** A caller who will press these keys. */
  static WireCaller pressing(String keys) {
    return new WireCaller(keys);
  }

  /** Also does something when a prompt begins, whose name is given. */
  WireCaller whenHearing(Consumer<String> action) {
    onPrompt = action;
    return this;
  }

  /**
   * Is connected, and stays until the server ends the session.
   *
   * @param path with its query, such as {@code card?token=…}
   */
  WireCaller connect(int port, String path, String uniqueId) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(READ_LIMIT_MS);
      send(socket, headers(path, uniqueId));
      var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      for (int i = 0; i < MOST_COMMANDS; i++) {
        var command = next(reader);
        if (command == null || !answer(socket, command)) {
          return this;
        }
      }
      throw new AssertionError("The desk went on and on: " + heard);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hangs up now: the command that waits is answered by it. */
  void hangUp() {
    hungUp = true;
  }

  /** What the desk left in CARD_OUTCOME; empty where it left nothing. */
  Optional<String> outcome() {
    return outcome;
  }

  /** The sound files heard, by the prompt that they say: {@code card-number-ask}. */
  List<String> heard() {
    return heard;
  }

  /** Every command that the desk sent. */
  List<String> commands() {
    return commands;
  }

  private boolean answer(Socket socket, String command) throws IOException {
    commands.add(command);
    if (command.startsWith("STREAM FILE")) {
      hear(command);
      return reply(socket, "200 result=" + KEY_STOPPED_NOTHING + " endpos=8000");
    }
    if (command.startsWith("WAIT FOR DIGIT")) {
      return reply(socket, "200 result=" + press());
    }
    if (command.contains("CALL_PACE")) {
      return reply(socket, "200 result=1");
    }
    if (command.startsWith("SET VARIABLE")) {
      outcome = Optional.of(unquoted(command, "CARD_OUTCOME"));
      return reply(socket, "200 result=1");
    }
    return reply(socket, "510 Invalid or unknown command");
  }

  private void hear(String command) {
    var sound = command.substring(command.lastIndexOf('/') + 1, command.lastIndexOf(' '));
    sound = CONTENT.matcher(sound.replace("\"", "")).replaceFirst("");
    heard.add(sound);
    onPrompt.accept(sound);
    if (keys.startsWith("^")) {
      keys = keys.substring(1);
      hungUp = true;
    }
  }

  private int press() {
    if (keys.isEmpty()) {
      return 0;
    }
    char key = keys.charAt(0);
    keys = keys.substring(1);
    hungUp |= key == '!';
    return key == ' ' || key == '!' ? 0 : key;
  }

  /** Hangs up as Asterisk tells of it: a line of its own in place of the reply, then the end. */
  private boolean reply(Socket socket, String line) throws IOException {
    send(socket, hungUp ? "HANGUP\n" : line + "\n");
    return !hungUp;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
  }

  private static String next(BufferedReader reader) throws IOException {
    try {
      return reader.readLine();
    } catch (SocketException e) {
      return null; // closed with something of ours unread
    }
  }

  private static String unquoted(String command, String name) {
    return command.substring(command.indexOf(name) + name.length()).replace("\"", "").strip();
  }

  private static String headers(String path, String uniqueId) {
    var script = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
    return """
    agi_network: yes
    agi_network_script: %s
    agi_request: agi://127.0.0.1:4574/%s
    agi_channel: PJSIP/trunk-00000001
    agi_uniqueid: %s
    agi_callerid: 01772000001

    """
        .formatted(script, path, uniqueId);
  }
}
