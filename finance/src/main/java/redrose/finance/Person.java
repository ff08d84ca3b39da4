package redrose.finance;

import picocli.CommandLine.Option;
import redrose.requests.TerminalText;

/** Who is asking: for every command that writes. */
final class Person {
  @Option(
      names = "--as",
      paramLabel = "NAME",
      required = true,
      description = "who you are; it is kept with the refund")
  private String name;

  String name() {
    return TerminalText.name(name);
  }
}
