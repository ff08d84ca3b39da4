package redrose.sandbox.phone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Makes an Asterisk's configuration from templates among the resources. */
record Templates(String folder, List<String> names) {
  /** The caller's telephone. */
  static final Templates PHONE =
      new Templates(
          "/phone",
          List.of(
              "asterisk",
              "cdr",
              "cel",
              "extensions",
              "logger",
              "manager",
              "modules",
              "pjsip",
              "rtp"));

  /** Files whose defaults are right, but without which Asterisk complains at start. */
  private static final List<String> EMPTY =
      List.of("acl", "ccss", "features", "indications", "pjproject", "stasis", "udptl");

  /** Writes the files afresh, each {@code {{name}}} replaced by its value. */
  void render(Map<String, String> values, Path into) throws IOException {
    Files.createDirectories(into);
    for (var name : EMPTY) Files.writeString(into.resolve(name + ".conf"), "; as it comes\n");
    for (var name : names) {
      Files.writeString(into.resolve(name + ".conf"), filled(template(name), values));
    }
  }

  private String template(String name) throws IOException {
    var resource = folder + "/" + name + ".conf";
    try (var in = Templates.class.getResourceAsStream(resource)) {
      if (in == null) throw new IOException("The template " + resource + " is missing");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String filled(String template, Map<String, String> values) {
    var text = template;
    for (var value : values.entrySet()) {
      text = text.replace("{{" + value.getKey() + "}}", value.getValue());
    }
    return text;
  }
}
