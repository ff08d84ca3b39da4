package redrose.prompts.sound;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import redrose.prompts.Language;

/**
 * What the build made: each prompt's words, and the audio of those without variables, as resources
 * on the class path. So a process needs neither the catalogue's YAML nor a synthesiser to start.
 */
public final class BuiltSounds {
  /** Where the build puts them, under the class path's root. */
  public static final String FOLDER = "redrose/prompts/sounds";

  private static final String INDEX = "index.json";
  private static final JsonMapper JSON = new JsonMapper();

  private BuiltSounds() {}

  /**
   * One prompt.
   *
   * @param text template as a person reads it
   * @param spoken template as the synthesiser is given it
   * @param sound the file name without extension; empty for a prompt with variables
   */
  public record Entry(String key, String text, String spoken, Optional<String> sound) {}

  /** Every prompt of a language. */
  public static List<Entry> index(Language language) {
    try (var in = open(language, INDEX)) {
      List<Entry> entries = new ArrayList<>();
      for (var node : JSON.readTree(in)) {
        entries.add(
            new Entry(
                node.get("key").asText(),
                node.get("text").asText(),
                node.get("spoken").asText(),
                Optional.ofNullable(node.get("sound")).map(each -> each.asText())));
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException("the prompts' audio is not built in: build the project", e);
    }
  }

  /** The index as the build writes it. */
  public static byte[] toJson(Collection<Entry> entries) {
    ArrayNode array = JSON.createArrayNode();
    for (var entry : entries) {
      var node =
          array
              .addObject()
              .put("key", entry.key())
              .put("text", entry.text())
              .put("spoken", entry.spoken());
      entry.sound().ifPresent(name -> node.put("sound", name));
    }
    return array.toPrettyString().getBytes(StandardCharsets.UTF_8);
  }

  /** A built sound by its file name. */
  public static Sound sound(Language language, String name) {
    try (var aLaw = open(language, name + ".alaw");
        var muLaw = open(language, name + ".ulaw")) {
      return new Sound(aLaw.readAllBytes(), muLaw.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(Language language, String name) throws FileNotFoundException {
    var path = "/" + FOLDER + "/" + language.tag() + "/" + name;
    var in = BuiltSounds.class.getResourceAsStream(path);
    if (in == null) {
      throw new FileNotFoundException(path);
    }
    return in;
  }
}
