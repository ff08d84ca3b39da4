package redrose.ivr.keeping;

import java.io.UncheckedIOException;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import redrose.health.CannotStart;
import redrose.ivr.directory.DirectoryInvalid;
import redrose.requests.StoreFailure;

/** A person gets a sentence, a program one JSON object, and neither a stack trace. */
final class PlainEnd implements IExecutionExceptionHandler {
  private static final int DOES_NOT_HOLD = 1;

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed)
      throws Exception {
    return switch (e) {
      case DirectoryInvalid invalid -> end(command, invalid.getMessage(), DOES_NOT_HOLD);
      case UncheckedIOException unread ->
          end(command, "It can't be read: " + unread.getMessage() + ".", DOES_NOT_HOLD);
      case CannotStart cannot -> end(command, cannot.getMessage(), ExitCode.USAGE);
      case StoreFailure _ ->
          end(
              command,
              "The store does not answer, so it is not known whether this was written: look again"
                  + " when it does.",
              ExitCode.USAGE);
      default -> throw e;
    };
  }

  private static int end(CommandLine command, String sentence, int code) {
    command.getErr().println(sentence);
    if (command.getParseResult().hasMatchedOption("--json")) {
      command.getOut().println(Output.line(Map.of("error", sentence)));
    }
    return code;
  }
}
