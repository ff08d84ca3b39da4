package redrose.sandbox;

import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** A person gets one sentence; the stack trace goes to the log. */
final class PlainSentences implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    LoggerFactory.getLogger(PlainSentences.class).error("{} failed", command.getCommandName(), e);
    String sentence = e.getMessage() == null ? e.toString() : e.getMessage();
    command.getErr().println(sentence);
    return CommandLine.ExitCode.SOFTWARE;
  }
}
