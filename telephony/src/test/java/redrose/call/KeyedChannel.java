package redrose.call;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.asteriskjava.fastagi.command.AgiCommand;
import org.asteriskjava.fastagi.command.GetVariableCommand;
import org.asteriskjava.fastagi.command.RecordFileCommand;
import org.asteriskjava.fastagi.command.StreamFileCommand;
import org.asteriskjava.fastagi.command.WaitForDigitCommand;
import redrose.agi.AgiChannel;
import redrose.agi.AgiReply;
import redrose.agi.AgiRequest;
import redrose.agi.CallerHungUp;

/**
 * Asterisk's end of a call for tests of the words: a caller who presses keys, given as text. {@code
 * '-'} is a pause that lets a timer run out; {@code '!'} hangs up. Behaves as Asterisk does: a key
 * that does not stop a playing file is lost.
 */
final class KeyedChannel implements AgiChannel {
  private final Deque<Character> keys = new ArrayDeque<>();
  final List<String> played = new ArrayList<>();
  final List<Long> waitsMs = new ArrayList<>();
  final List<String> commands = new ArrayList<>();
  private String returnValue = "";
  private String hangUpAt = "never";
  private boolean hungUp;
  private boolean failing;
  private AgiReply recorded = reply(0);

  /** Keys pressed while prompts play or are waited for, one after the other. */
  KeyedChannel presses(String text) {
    text.chars().forEach(key -> keys.add((char) key));
    return this;
  }

  /**
   * As Asterisk does when the caller goes in the middle of a file: it fails, and what follows finds
   * nobody.
   */
  KeyedChannel failingWhenHungUp() {
    failing = true;
    return this;
  }

  /** The caller goes during the first command that begins so. */
  KeyedChannel hangUpAt(String command) {
    hangUpAt = command;
    return this;
  }

  /** What Asterisk answers when it has recorded. */
  KeyedChannel recording(int code, String how) {
    recorded = new AgiReply(200, Integer.toString(code), how, Map.of("endpos", "8000"));
    return this;
  }

  KeyedChannel returning(String value) {
    returnValue = value;
    return this;
  }

  @Override
  public AgiRequest request() {
    return new AgiRequest("call", Map.of(), Map.of());
  }

  @Override
  public boolean isHungUp() {
    return hungUp;
  }

  @Override
  public AgiReply execute(AgiCommand command) {
    commands.add(command.buildCommand());
    hungUp |= command.buildCommand().startsWith(hangUpAt);
    if (hungUp) {
      throw new CallerHungUp();
    }
    return switch (command) {
      case StreamFileCommand stream -> stream(stream);
      case WaitForDigitCommand wait -> waitForDigit(wait);
      case RecordFileCommand _ -> recorded;
      case GetVariableCommand _ -> new AgiReply(200, "1", returnValue, Map.of());
      default -> new AgiReply(200, "0", "", Map.of());
    };
  }

  private AgiReply stream(StreamFileCommand stream) {
    played.add(stream.getFile());
    if (stream.getFile().startsWith("missing")) {
      return reply(-1);
    }
    var next = keys.peek();
    if (next == null || next == '-') {
      return reply(0);
    }
    keys.poll();
    if (next == '!') {
      hungUp = failing;
      return failing ? reply(-1) : hangUp();
    }
    return reply(stream.getEscapeDigits().indexOf(next) >= 0 ? next : 0);
  }

  private AgiReply waitForDigit(WaitForDigitCommand wait) {
    waitsMs.add(wait.getTimeout());
    var next = keys.poll();
    if (next == null || next == '-') {
      return reply(0);
    }
    return next == '!' ? hangUp() : reply(next);
  }

  private AgiReply hangUp() {
    hungUp = true;
    throw new CallerHungUp();
  }

  private static AgiReply reply(int code) {
    return new AgiReply(200, Integer.toString(code), "", Map.of("endpos", "8000"));
  }
}
