package redrose.sandbox.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process said last before it died: the line that tells a person most. */
final class LogTail {
  private static final Pattern MESSAGE = Pattern.compile("\"message\":\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern NOISE =
      Pattern.compile("\\s+at .*|Caused by: .*|\\s*\\.\\.\\. \\d+ more|\\s*");

  private LogTail() {}

  /** The last line that is neither empty nor part of a stack trace; of a JSON line its message. */
  static String lastWords(Path log) {
    List<String> lines;
    try {
      lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException _) {
      return "it left no log";
    }
    for (String line : lines.reversed()) {
      if (!NOISE.matcher(line).matches()) {
        Matcher message = MESSAGE.matcher(line);
        return message.find() ? message.group(1) : line.strip();
      }
    }
    return "it said nothing";
  }
}
