package redrose.sandbox.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import redrose.sandbox.phone.RunEnvironment;
import redrose.sandbox.seed.Seeder;

/** {@code ./redrose demo}: starts everything, rings it, pays a bill, shows what is left of it. */
@Command(
    name = "demo",
    description =
        "Starts everything, rings it, pays a bill with a test card, and shows the record.",
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
  @Mixin private StackFlags flags;

  @Option(
      names = "--once",
      description =
          "end after the call: 0 only if what was heard, the record, the payment and the"
              + " simulator's money agree")
  private boolean once;

  @Option(names = "--json", description = "print one last line, a JSON object")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    try {
      return demonstrate();
    } catch (Exception e) {
      printJson(JsonNodeFactory.instance.objectNode().put("error", String.valueOf(e.getMessage())));
      throw e;
    }
  }

  private int demonstrate() throws Exception {
    StackOptions options = flags.options(System.out::println);
    try (Stack stack = Stack.start(options)) {
      Demonstration demonstration =
          new Demonstration(
              options.root(), options.stateDir(), stack.environment(), System.out::println);
      Demonstration.Outcome outcome = demonstration.run();
      if (!once) {
        addPast(stack.environment());
        System.out.println(new WhatToTry(stack.environment(), options.stateDir()));
      }
      printJson(json(stack, outcome));
      if (!once) {
        StackFlags.waitForCtrlC();
      }
      return outcome.isGood() ? 0 : 1;
    }
  }

  /** Enough that no page of the console is empty; once, where the store was new. */
  private static void addPast(RunEnvironment up) throws IOException, SQLException {
    String password = Files.readString(up.databasePasswordFile()).strip();
    try (Connection owner =
        DriverManager.getConnection(up.databaseUrl(), up.databaseUser(), password)) {
      Seeder.addOnce(owner, Instant.now());
    }
  }

  private static ObjectNode json(Stack stack, Demonstration.Outcome outcome) {
    ObjectNode all = outcome.verdict().json();
    all.put("asterisk", stack.asteriskVersion());
    if (!outcome.isGood()) {
      all.put("error", String.join("; ", outcome.faults()));
    }
    return all;
  }

  private void printJson(ObjectNode object) {
    if (json) {
      System.out.println(object);
    }
  }
}
