package redrose.call;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.asteriskjava.fastagi.command.AnswerCommand;
import org.asteriskjava.fastagi.command.GetVariableCommand;
import org.asteriskjava.fastagi.command.GosubCommand;
import org.asteriskjava.fastagi.command.HangupCommand;
import org.asteriskjava.fastagi.command.SetVariableCommand;
import redrose.agi.AgiChannel;
import redrose.agi.CallerHungUp;

/**
 * A call, in the words that a call script speaks: say, ask, choose, connect. Every prompt,
 * question, entry and answer is put on the timeline here, so a script can't forget to.
 *
 * <p>Keys that every caller can rely on: in a menu 0 is an adviser, 9 goes back, * repeats, 8
 * repeats and speaks more slowly from then on; in an entry every digit is data, # finishes, *
 * clears, and * on nothing offers the same four. Any key stops a prompt. Where somebody listens, so
 * does the caller's voice at a question that may be answered by it.
 *
 * <p>Each method may throw {@link CallerHungUp}, which a script lets through. Used by the call's
 * own thread only.
 */
public final class Call {
  private static final String PACE_VARIABLE = "CALL_PACE";
  private static final String DESKS_CONTEXT = "desks";
  private static final String REJOIN_CONTEXT = "rejoin";

  /** The longest that a caller waits on when what they wait for has come. */
  private static final int PIECE_MS = 5_000;

  private static final int BETWEEN_PIECES_MS = 200;
  private static final int ONLY_WHAT_WAS_PRESSED_MS = 1;

  private final AgiChannel channel;
  private final Notes notes;
  private final Player player;
  private final Asking asking;
  private final Choosing choosing;
  private final Recorder recorder;

  /**
   * A call on a channel whose questions are answered by keys alone.
   *
   * @param words what every question shares, in the caller's language
   */
  public Call(AgiChannel channel, HouseWords words, Timeline timeline, Clock clock) {
    this(channel, words, timeline, clock, Optional.empty());
  }

  /**
   * A call on a channel.
   *
   * @param words what every question shares, in the caller's language
   * @param listening what takes answers by voice, for the questions that allow it
   */
  public Call(
      AgiChannel channel,
      HouseWords words,
      Timeline timeline,
      Clock clock,
      Optional<Listening> listening) {
    this.channel = channel;
    this.notes = new Notes(timeline, clock);
    this.player = new Player(channel, notes);
    this.recorder = new Recorder(channel, player, notes);
    var listener = listening.map(by -> new Listener(channel, player, notes, by));
    this.choosing =
        new Choosing(player, notes, listener, () -> goAt(pace().and(new Pace(true, false))));
    this.asking = new Asking(new KeyCollector(player, words, notes), words, choosing.means());
  }

  /** Picks up the line. */
  public void answer() {
    channel.execute(new AnswerCommand());
    notes.note(EventKind.LINE_ANSWERED, Map.of());
  }

  /**
   * Sets how long the call may last from now on, in seconds. Asterisk then ends what it is doing
   * and goes on at the dialplan's extension {@code T}.
   */
  public void lastAtMost(int seconds) {
    channel.execute(new SetVariableCommand("TIMEOUT(absolute)", Integer.toString(seconds)));
  }

  /** The pace that the call goes at. */
  public Pace pace() {
    return player.pace();
  }

  /** From now on the call goes at this pace, at the card desk as well. */
  public void goAt(Pace pace) {
    if (!pace.equals(player.pace())) {
      player.goAt(pace);
      notes.note(EventKind.PACED, Map.of("slower", pace.isSlower(), "patient", pace.isPatient()));
      channel.execute(new SetVariableCommand(PACE_VARIABLE, pace.toString()));
    }
  }

  /**
   * Says something that a caller who knows it may skip: a key stops it, and counts as the first key
   * of the next question.
   */
  public void say(Utterance utterance) {
    player.play(utterance);
  }

  /**
   * Says something that has to be heard: no key stops it, and keys pressed meanwhile are forgotten.
   */
  public void sayToTheEnd(Utterance utterance) {
    player.playToTheEnd(utterance);
  }

  /** Puts a question until it is answered or its tries are used up. */
  public <T> Answer<T> ask(Question<T> question) {
    return asking.ask(question);
  }

  /** Reads out a menu until a choice is made or its tries are used up. */
  public <C> Answer<C> choose(Menu<C> menu) {
    return choosing.choose(menu);
  }

  /**
   * Takes a key outside every question, if it is one of these. Another one stays, as the first key
   * of the next question.
   *
   * @param name what the key is for, on the timeline
   * @param timeoutMs how long to wait for a key, in milliseconds, at the usual pace
   */
  public Optional<Character> keyAmong(String name, String keys, int timeoutMs) {
    return keyWithin(name, keys, pace().waitMs(timeoutMs));
  }

  /** The same with a key that has been pressed already; nobody waits for one. */
  public Optional<Character> keyPressed(String name, String keys) {
    return keyWithin(name, keys, ONLY_WHAT_WAS_PRESSED_MS);
  }

  private Optional<Character> keyWithin(String name, String keys, int timeoutMs) {
    var key = player.takeKeyAmong(keys, timeoutMs);
    key.ifPresent(
        pressed ->
            notes.note(
                EventKind.KEYED,
                Map.of("question", name, "keys", pressed.toString(), "keyCount", 1)));
    return key;
  }

  /**
   * Lets the caller wait to music, a piece at a time, until it is over or they press a key that
   * means something.
   *
   * @param name what they wait for, on the timeline
   * @param music a piece of {@value #PIECE_MS} ms at most
   * @param keys those that end it; any other is dropped
   * @param mostPieces after so many it ends by itself
   * @param isOver asked before each piece
   */
  public Optional<Character> hold(
      String name, Utterance music, String keys, int mostPieces, BooleanSupplier isOver) {
    for (int piece = 0; piece < mostPieces && !isOver.getAsBoolean(); piece++) {
      player.hum(music, PIECE_MS);
      var key = keyWithin(name, keys, BETWEEN_PIECES_MS);
      if (key.isPresent()) {
        return key;
      }
      player.forgetKeys();
    }
    return Optional.empty();
  }

  /** Puts the caller through and waits until they have spoken, or could not. */
  public Connection connectTo(Desk desk) {
    player.forgetKeys();
    var result = Connection.of(gosub(DESKS_CONTEXT, desk.name()));
    notes.note(EventKind.CONNECTED, Map.of("desk", desk.name(), "result", result.name()));
    return result;
  }

  /**
   * Brings the caller back to somebody who put them aside, and waits until they have spoken.
   *
   * @param channel Asterisk's name of that person's channel
   */
  public Connection rejoin(String channel) {
    player.forgetKeys();
    var result = Connection.of(gosub(REJOIN_CONTEXT, "s", channel));
    notes.note(EventKind.CONNECTED, Map.of("desk", "again", "result", result.name()));
    return result;
  }

  /**
   * Lends the channel to another process by way of a dialplan subroutine, and waits until it comes
   * back. Keys that were pressed for the other process and not taken by it are dropped.
   *
   * @param context the subroutine's context in the dialplan
   * @param argument what the subroutine is handed; it is not noted
   * @return what the subroutine returned; empty where it returned nothing
   */
  public String lend(String context, String argument) {
    player.forgetKeys();
    var returned = gosub(context, "s", argument);
    notes.note(EventKind.LENT, Map.of("to", context, "returned", returned));
    player.dropWaitingKeys();
    player.goAt(pace().and(Pace.of(variable(PACE_VARIABLE)))); // noted where it was asked for
    return returned;
  }

  /**
   * Records what the caller says after a tone, until they press #, are silent, or hang up. Then a
   * hang-up is found out by the next word.
   *
   * <p>While a card is keyed the channel is lent to another process, and one channel does one thing
   * at a time; that process has no such word (a test holds it).
   *
   * @param name what it is about, on the timeline
   * @param file where Asterisk puts it: an absolute path without {@code .wav}
   */
  public Recorded record(String name, String file, RecordingLimits limits) {
    return recorder.record(name, file, limits);
  }

  /** Notes a milestone of the script's own. */
  public void note(String kind, Map<String, Object> details) {
    notes.note(kind, details);
  }

  /** Ends the call from our side. */
  public void hangUp() {
    channel.execute(new HangupCommand());
  }

  private String gosub(String context, String extension, String... arguments) {
    channel.execute(new GosubCommand(context, extension, "1", arguments));
    return variable("GOSUB_RETVAL");
  }

  private String variable(String name) {
    return channel.execute(new GetVariableCommand(name)).extra();
  }
}
