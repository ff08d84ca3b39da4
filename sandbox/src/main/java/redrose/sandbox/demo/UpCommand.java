package redrose.sandbox.demo;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./redrose up}: everything runs until Ctrl-C. */
@Command(
    name = "up",
    description =
        "Starts everything and waits for calls until Ctrl-C; writes .redrose/run.env. The request"
            + " store and the provider's simulator keep what is in them from run to run.",
    mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {
  @Mixin private StackFlags flags;

  @Override
  public Integer call() throws Exception {
    StackOptions options = flags.options(System.out::println);
    try (Stack stack = Stack.start(options)) {
      System.out.println(new WhatToTry(stack.environment(), flags.stateDir()));
      StackFlags.waitForCtrlC();
      return 0;
    }
  }
}
