package redrose.finance;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import redrose.health.CannotStart;
import redrose.requests.RefundRefused;
import redrose.requests.StoreFailure;
import redrose.requests.finance.FinanceRefused;

/** A person gets one sentence, a program one JSON object, and neither a stack trace. */
final class PlainEnd implements IExecutionExceptionHandler {
  private static final int REFUSED = 1;

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed)
      throws Exception {
    return switch (e) {
      case RefundRefused refused ->
          end(command, refused.reason().name(), refused.getMessage(), REFUSED);
      case FinanceRefused refused -> end(command, refused.rule(), refused.getMessage(), REFUSED);
      case UncheckedIOException cannot ->
          end(command, "NOT_WRITTEN", "It can't be written: " + why(cannot) + ".", REFUSED);
      case CannotStart cannot -> end(command, "NOT_SET_UP", cannot.getMessage(), ExitCode.USAGE);
      case StoreFailure _ ->
          end(
              command,
              "STORE_AWAY",
              "The store does not answer, so it is not known whether this was written: look"
                  + " again when it does.",
              ExitCode.USAGE);
      default -> throw e;
    };
  }

  private static String why(UncheckedIOException cannot) {
    return cannot.getCause() instanceof FileSystemException where
        ? Objects.requireNonNullElse(where.getReason(), "look at who may write to it")
            + ", "
            + where.getFile()
        : cannot.getCause().getMessage();
  }

  private static int end(CommandLine command, String reason, String sentence, int code) {
    command.getErr().println(sentence);
    if (command.getParseResult().hasMatchedOption("--json")) {
      command.getOut().println(Output.error(reason, sentence));
    }
    return code;
  }
}
