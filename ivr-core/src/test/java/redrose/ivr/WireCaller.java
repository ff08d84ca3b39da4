package redrose.ivr;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import redrose.prompts.sound.HoldMusic;

/**
 * A caller at the other end of one FastAGI connection, as Asterisk would speak for them, in wire
 * text. Prompts are over at once; music, which fills the time that somebody else takes, is not. A
 * read that waits 60 s fails its test.
 *
 * <p>What they press is one string: digits, * and # are keys, a space is a wait that nobody ends
 * with a key, and ! is hanging up instead of a key. When it has run out they press nothing any
 * more.
 */
final class WireCaller {
  private static final int READ_LIMIT_MS = 60_000;
  private static final int MOST_COMMANDS = 400;
  private static final long MUSIC_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final String DESK_ANSWERS = "ANSWER";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private final List<JsonNode> heard = new ArrayList<>();
  private final Deque<Message> messages = new ArrayDeque<>();
  private final List<byte[]> heardAgain = new ArrayList<>();
  private final List<String> lentTo = new ArrayList<>();
  private final List<String> commands = new ArrayList<>();
  private final Map<String, Long> soundBytes = new HashMap<>();
  private String number = "01772%06d".formatted(NUMBERS.incrementAndGet());
  private BinaryOperator<String> cardDesk = (_, _) -> "away";
  private Supplier<String> desk = () -> DESK_ANSWERS;
  private String keys;
  private String script = "call";
  private String returned = "";
  private String dialled = "1000";
  private String channel = "";
  private boolean hungUp;
  private int hangUpAt = -1;
  private Runnable beforeEach = () -> {};

  private WireCaller(String keys) {
    this.keys = keys.replace("|", "");
  }

  /** A caller who will press these keys; a bar between them is for the reader. */
  static WireCaller pressing(String keys) {
    return new WireCaller(keys);
  }

  /** Rings from this number instead of one that nobody else has; a blank one is withheld. */
  WireCaller from(String callerNumber) {
    number = callerNumber;
    return this;
  }

  /** Dials this instead of the line's usual number. */
  WireCaller dialling(String number) {
    dialled = number;
    return this;
  }

  /**
   * Hangs up instead of having the line's command of this number answered, from 0; those that let
   * them wait to music don't count, because nobody knows how many there are.
   */
  WireCaller hangingUpAt(int command) {
    hangUpAt = command;
    return this;
  }

  /** Does this whenever a command that counts has come, before it is answered. */
  WireCaller beforeEachCommand(Runnable work) {
    beforeEach = work;
    return this;
  }

  /** What they say after the tone, one message after the other; then nothing but silence. */
  WireCaller saying(Message... said) {
    messages.addAll(List.of(said));
    return this;
  }

  /** Their own messages as they were played back to them. */
  List<byte[]> heardAgain() {
    return heardAgain;
  }

  /** What the card desk does with its token and this channel, and the word that it returns. */
  WireCaller atTheCardDesk(BinaryOperator<String> answer) {
    cardDesk = answer;
    return this;
  }

  /** What Asterisk says of the desk, once it has done what the supplier does. */
  WireCaller atTheDesk(Supplier<String> dialStatus) {
    desk = dialStatus;
    return this;
  }

  /** Picks up a call that the line made, instead of ringing: what the dialplan asks for then. */
  WireCaller pickingUp(String scriptAndParameters) {
    script = scriptAndParameters;
    return this;
  }

  /** Asterisk's name of their call. */
  String channel() {
    return channel;
  }

  /** Hangs up now: the command that waits is answered by it. */
  void hangUp() {
    hungUp = true;
  }

  /** Rings, and stays until the line ends the session. */
  WireCaller ring(int port, String uniqueId) {
    channel = uniqueId;
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(READ_LIMIT_MS);
      send(socket, headers(uniqueId));
      var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      int counted = 0;
      for (int i = 0; i < MOST_COMMANDS; i++) {
        var command = next(reader);
        if (command == null) {
          return this;
        }
        if (!isWait(command)) {
          beforeEach.run();
          hungUp |= counted++ == hangUpAt;
        }
        answer(socket, command);
      }
      throw new AssertionError("The line went on and on: " + heard());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The prompts heard, by their keys, those of a joined one apart. */
  List<String> heard() {
    return heard.stream()
        .flatMap(label -> Arrays.stream(label.path("key").asText().split("\\+", -1)))
        .toList();
  }

  /** All words that were heard. */
  String words() {
    return heard.stream()
        .map(label -> label.path("text").asText())
        .collect(Collectors.joining(" "));
  }

  /** How long a prompt was at the last time it was played, in bytes of audio. */
  long soundBytes(String key) {
    return soundBytes.get(key);
  }

  /** Every command that the line gave. */
  List<String> commands() {
    return commands;
  }

  /** The desks that the channel was lent to, in order: {@code card-desk}, {@code desks}. */
  List<String> lentTo() {
    return lentTo;
  }

  /** A piece of music, or the wait for a key behind it. */
  private static boolean isWait(String command) {
    return command.contains("/system/hold-music") || command.replace("\"", "").endsWith(" 200");
  }

  private void answer(Socket socket, String command) throws IOException {
    commands.add(command);
    if (command.startsWith("STREAM FILE")) {
      hear(argument(command, 0));
      reply(socket, "200 result=0 endpos=8000");
    } else if (command.startsWith("RECORD FILE")) {
      reply(socket, "200 result=" + speak(argument(command, 0)) + " endpos=8000");
    } else if (command.startsWith("WAIT FOR DIGIT")) {
      reply(socket, "200 result=" + press(command));
    } else if (command.startsWith("GOSUB")) {
      lend(command);
      reply(socket, "100 result=0 Trying...\n200 result=0 Gosub complete");
    } else if (command.startsWith("GET VARIABLE")) {
      reply(socket, "200 result=1 (" + returned + ")");
    } else {
      reply(socket, "200 result=0");
    }
  }

  /** Says the next thing: presses #, or hangs up in the middle of it. */
  private String speak(String file) throws IOException {
    var said = messages.isEmpty() ? Message.SILENCE : messages.removeFirst();
    Files.write(Path.of(file + ".wav"), said.wav());
    hungUp |= said.isCutOff();
    return said.isCutOff() ? "-1 (hangup)" : "35 (dtmf)";
  }

  private void hear(String sound) throws IOException {
    if (!Files.exists(Path.of(sound + ".json"))) {
      heardAgain.add(Files.readAllBytes(Path.of(sound + ".wav")));
      return;
    }
    var label = JSON.readTree(Path.of(sound + ".json").toFile());
    heard.add(label);
    soundBytes.put(label.path("key").asText(), Files.size(Path.of(sound + ".alaw")));
    if (label.path("key").asText().equals(HoldMusic.KEY)) {
      LockSupport.parkNanos(MUSIC_NANOS);
    }
  }

  private void lend(String command) {
    var context = argument(command, 0);
    lentTo.add(context);
    returned =
        context.equals("card-desk") ? cardDesk.apply(argument(command, 3), channel) : desk.get();
  }

  /** A wait of a millisecond only empties the queue of keys: nothing waits there. */
  private int press(String command) {
    if (keys.isEmpty() || command.replace("\"", "").endsWith(" 1")) {
      return 0;
    }
    char key = keys.charAt(0);
    keys = keys.substring(1);
    hungUp |= key == '!';
    return key == ' ' || key == '!' ? 0 : key;
  }

  /** Hangs up as Asterisk tells of it: a line of its own in place of the reply. */
  private void reply(Socket socket, String line) throws IOException {
    send(socket, hungUp ? "HANGUP\n" : line + "\n");
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

  private static String argument(String command, int index) {
    return QUOTED.matcher(command).results().skip(index).findFirst().orElseThrow().group(1);
  }

  private String headers(String uniqueId) {
    return """
    agi_network: yes
    agi_network_script: %s
    agi_request: agi://127.0.0.1:4573/%s
    agi_channel: PJSIP/trunk-00000001
    agi_uniqueid: %s
    agi_callerid: %s
    agi_dnid: %s

    """
        .formatted(script, script, uniqueId, number.isBlank() ? "unknown" : number, dialled);
  }
}
