package redrose.ivr.directory;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** On which line each entry of a YAML file stands, by its path: {@code funds[0].min-pence}. */
final class LineNumbers {
  private static final Pattern INDEX = Pattern.compile("/([0-9]+)(?=/|$)");
  private static final Pattern LAST_STEP = Pattern.compile("(\\.[^.\\[]*|\\[[0-9]+])$");

  private final Map<String, Integer> lines = new HashMap<>();

  private LineNumbers() {}

  static LineNumbers of(YAMLMapper yaml, byte[] file) throws IOException {
    var numbers = new LineNumbers();
    try (var parser = yaml.createParser(file)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY) {
          numbers.lines.putIfAbsent(
              path(parser.getParsingContext().pathAsPointer()),
              parser.currentTokenLocation().getLineNr());
        }
      }
    }
    return numbers;
  }

  /** The line of an entry; of what it is missing from, where it is not there. */
  int of(String path) {
    var line = lines.get(path);
    if (line != null) {
      return line;
    }
    var parent = LAST_STEP.matcher(path).replaceFirst("");
    return parent.equals(path) ? 1 : of(parent);
  }

  private static String path(JsonPointer pointer) {
    var steps = INDEX.matcher(pointer.toString()).replaceAll("[$1]");
    return steps.isEmpty() ? "" : steps.substring(1).replace('/', '.');
  }
}
