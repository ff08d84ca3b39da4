package redrose.sandbox.demo;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * How to start the whole line.
 *
 * @param root the project's folder, built
 * @param stateDir where all that a run makes goes; one stack at a time in a folder
 * @param ports which ports it takes
 * @param fresh whether the request store begins empty rather than with what earlier runs left in it
 * @param provider whose simulator charges the cards
 * @param console whether the web console is started as well
 * @param trial what is otherwise than usual
 * @param progress gets a line for a person as each part becomes ready
 */
public record StackOptions(
    Path root,
    Path stateDir,
    Ports ports,
    boolean fresh,
    SandboxProvider provider,
    boolean console,
    Trial trial,
    Consumer<String> progress) {

  public StackOptions {
    root = root.toAbsolutePath().normalize();
    stateDir = stateDir.toAbsolutePath().normalize();
  }

  /** As usual. */
  public StackOptions(
      Path root, Path stateDir, Ports ports, boolean fresh, Consumer<String> progress) {
    this(root, stateDir, ports, fresh, SandboxProvider.STRIPE, false, Trial.USUAL, progress);
  }

  /** With Stripe's simulator. */
  public StackOptions(
      Path root,
      Path stateDir,
      Ports ports,
      boolean fresh,
      Trial trial,
      Consumer<String> progress) {
    this(root, stateDir, ports, fresh, SandboxProvider.STRIPE, false, trial, progress);
  }
}
