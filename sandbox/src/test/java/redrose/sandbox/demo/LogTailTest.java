package redrose.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
  @TempDir Path dir;

  @Test
  void stack_frames_and_empty_lines_are_passed_over() throws Exception {
    assertThat(lastWords("The till is empty.\n\tat a.b.C(D.java:1)\n\t... 12 more\n\n"))
        .isEqualTo("The till is empty.");
  }

  @Test
  void of_a_json_line_the_message_is_told() throws Exception {
    assertThat(lastWords("{\"level\":\"ERROR\",\"message\":\"No \\\"key\\\" file.\",\"x\":1}"))
        .isEqualTo("No \\\"key\\\" file.");
  }

  @Test
  void silence_is_told_as_such() throws Exception {
    assertThat(lastWords("")).isEqualTo("it said nothing");
    assertThat(LogTail.lastWords(dir.resolve("missing"))).isEqualTo("it left no log");
  }

  String lastWords(String log) throws Exception {
    return LogTail.lastWords(Files.writeString(dir.resolve("a.log"), log));
  }
}
