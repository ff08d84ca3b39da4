package redrose.call;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.asteriskjava.fastagi.command.NoopCommand;
import org.asteriskjava.fastagi.command.StreamFileCommand;
import org.asteriskjava.fastagi.command.WaitForDigitCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.agi.AgiChannel;
import redrose.agi.AgiReply;
import redrose.agi.CallerHungUp;

/**
 * Plays prompts and takes keys one by one. Keys that stopped a prompt are held until a question
 * takes them.
 *
 * <p># never stops a prompt: it finishes an entry, so one left over from the last entry would cut
 * the next question short.
 */
final class Player {
  private static final Logger LOG = LoggerFactory.getLogger(Player.class);
  private static final String STOPPING_KEYS = "0123456789*";
  private static final String NO_KEYS = "";
  private static final int SAMPLES_PER_MS = 8;
  private static final int FAILED = -1;
  private static final int MOST_WAITING_KEYS = 64;

  private final AgiChannel channel;
  private final Notes notes;
  private final HeldKeys held = new HeldKeys();
  private Pace pace = Pace.USUAL;

  Player(AgiChannel channel, Notes notes) {
    this.channel = channel;
    this.notes = notes;
  }

  Pace pace() {
    return pace;
  }

  void goAt(Pace other) {
    pace = other;
  }

  /** Plays until the end or a key; with a key already held, plays nothing. */
  void play(Utterance utterance) {
    if (held.isEmpty()) {
      play(utterance, STOPPING_KEYS);
    }
  }

  /**
   * Plays a piece of music to somebody who waits; a key stops it. It is not noted, as it says
   * nothing. Where it can't be played, the wait is silent and as long.
   */
  void hum(Utterance music, int lengthMs) {
    for (var sound : held.isEmpty() ? music.sounds() : List.<String>of()) {
      var reply = channel.execute(new StreamFileCommand(sound, STOPPING_KEYS));
      int code = reply.code();
      if (code == FAILED) {
        tellApart(music, sound, 0);
        code = channel.execute(new WaitForDigitCommand(lengthMs)).code();
      }
      if (code > 0) {
        held.add((char) code);
      }
    }
  }

  void playToTheEnd(Utterance utterance) {
    forgetKeys();
    play(utterance, NO_KEYS);
  }

  /**
   * The key that stopped a prompt, or the next one pressed; empty where none is for so long, or as
   * much longer as the call's pace has it.
   */
  OptionalInt takeKey(int timeoutMs) {
    return takeKeyWithin(pace.waitMs(timeoutMs));
  }

  private OptionalInt takeKeyWithin(int timeoutMs) {
    var key = held.take();
    if (key.isPresent()) {
      return key.getAsInt() == Hearing.Pressed.PAUSE ? OptionalInt.empty() : key;
    }
    var code = channel.execute(new WaitForDigitCommand(timeoutMs)).code();
    return code > 0 ? OptionalInt.of(code) : OptionalInt.empty();
  }

  /**
   * The same, if it is one of these; another one is held, but for #, which means nothing here.
   *
   * @param timeoutMs how long to wait, whatever the pace
   */
  Optional<Character> takeKeyAmong(String keys, int timeoutMs) {
    var key = takeKeyWithin(timeoutMs);
    if (key.isPresent() && keys.indexOf(key.getAsInt()) < 0 && key.getAsInt() != '#') {
      held.putBack((char) key.getAsInt());
    }
    return key.stream()
        .filter(code -> keys.indexOf(code) >= 0)
        .mapToObj(code -> (char) code)
        .findFirst();
  }

  /** Whether keys were pressed that no question has taken yet. */
  boolean holdsKeys() {
    return !held.isEmpty();
  }

  /** A key that came by another way than AGI, to be taken first. */
  void hold(char key) {
    held.add(key);
  }

  void forgetKeys() {
    held.forget();
  }

  /**
   * Throws away what waits in Asterisk's digit queue, which may be digits that were meant for
   * somebody else.
   */
  void dropWaitingKeys() {
    forgetKeys();
    for (int dropped = 0; dropped < MOST_WAITING_KEYS; dropped++) {
      if (channel.execute(new WaitForDigitCommand(1)).code() <= 0) {
        return;
      }
    }
  }

  private void play(Utterance usual, String stoppingKeys) {
    var utterance = pace.of(usual);
    long heardMs = 0;
    for (var sound : utterance.sounds()) {
      var reply = channel.execute(new StreamFileCommand(sound, stoppingKeys));
      heardMs += endMs(reply);
      if (reply.code() == FAILED) {
        tellApart(utterance, sound, heardMs);
      } else if (reply.code() > 0) {
        held.add((char) reply.code());
        break;
      }
    }
    noteSaid(utterance, heardMs);
  }

  /**
   * A failed prompt is a missing file, or the caller went while it played; the next command shows
   * which.
   */
  private void tellApart(Utterance utterance, String sound, long heardMs) {
    try {
      channel.execute(new NoopCommand());
    } catch (CallerHungUp hungUp) {
      noteSaid(utterance, heardMs);
      throw hungUp;
    }
    noteUnplayable(utterance, sound);
  }

  private void noteSaid(Utterance utterance, long heardMs) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("prompt", utterance.key());
    details.put("text", utterance.text());
    details.put("heardMs", heardMs);
    details.put("stoppedByKey", holdsKeys());
    notes.note(EventKind.SAID, details);
  }

  private void noteUnplayable(Utterance utterance, String sound) {
    LOG.error("Prompt {} could not be played: Asterisk can't read {}", utterance.key(), sound);
    notes.note(EventKind.UNPLAYABLE, Map.of("prompt", utterance.key()));
  }

  private static long endMs(AgiReply reply) {
    try {
      return Long.parseLong(reply.attributes().getOrDefault("endpos", "0")) / SAMPLES_PER_MS;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
