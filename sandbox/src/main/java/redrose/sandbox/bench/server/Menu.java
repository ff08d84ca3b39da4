package redrose.sandbox.bench.server;

import java.util.ArrayList;
import java.util.List;
import org.asteriskjava.fastagi.command.AgiCommand;
import org.asteriskjava.fastagi.command.AnswerCommand;
import org.asteriskjava.fastagi.command.GetVariableCommand;
import org.asteriskjava.fastagi.command.SetVariableCommand;
import org.asteriskjava.fastagi.command.StreamFileCommand;
import org.asteriskjava.fastagi.command.WaitForDigitCommand;

/** The call that every server under test plays: 25 commands, as a caller in a menu gets them. */
public final class Menu {
  public static final int COMMANDS = 25;
  private static final int PROMPTS = 11;

  private Menu() {}

  /** Sends a command and waits for its reply, in the way of the server under test. */
  interface Sender<E extends Exception> {
    void send(AgiCommand command) throws E;
  }

  static <E extends Exception> void play(Sender<E> sender) throws E {
    sender.send(new AnswerCommand());
    sender.send(new SetVariableCommand("CHANNEL(language)", "en"));
    for (int prompt = 0; prompt < PROMPTS; prompt++) {
      sender.send(new StreamFileCommand("redrose/menu/part-" + prompt, "0123456789*#"));
      sender.send(new WaitForDigitCommand(5_000));
    }
    sender.send(new GetVariableCommand("CHANNEL(state)"));
  }

  /** The same as the text that goes over the wire, for a server that doesn't know commands. */
  static List<String> lines() {
    var lines = new ArrayList<String>();
    play(command -> lines.add(command.buildCommand() + "\n"));
    return List.copyOf(lines);
  }
}
