package redrose.finance.books;

import picocli.CommandLine.Option;
import redrose.requests.TerminalText;

/** Who signs: for every command that writes. */
final class Signature {
  @Option(
      names = "--as",
      paramLabel = "NAME",
      required = true,
      description = "who you are; it is kept for good")
  private String name;

  String name() {
    return TerminalText.name(name);
  }
}
