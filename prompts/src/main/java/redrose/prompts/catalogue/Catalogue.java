package redrose.prompts.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import redrose.prompts.Language;
import redrose.prompts.Prompt;
import redrose.prompts.Prompts;

/**
 * Every prompt's words in one language, from {@code prompts/TAG.yaml}, checked against what the
 * code declares.
 */
public final class Catalogue {
  private static final Set<String> FIELDS = Set.of("text", "spoken", "said", "en", "read");
  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .build();

  private final Map<String, Line> lines;

  private Catalogue(Map<String, Line> lines) {
    this.lines = lines;
  }

  /**
   * The catalogue of a language.
   *
   * @throws CatalogueFault if anything in it is wrong; it names every fault
   */
  public static Catalogue of(Language language) {
    var name = language.tag() + ".yaml";
    try (var in = Catalogue.class.getResourceAsStream("/prompts/" + name)) {
      if (in == null) {
        throw new CatalogueFault(List.of("there is no prompts/" + name));
      }
      var catalogue = read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      if (language != Language.EN) {
        catalogue.leaveOutUndeclared(language);
      }
      var faults = CatalogueCheck.faults(name, catalogue.lines(), Prompts.in(language));
      if (!faults.isEmpty()) {
        throw new CatalogueFault(faults);
      }
      return catalogue;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A translation may come before the prompt that it is of, and stay a little after it. */
  private void leaveOutUndeclared(Language language) {
    var declared = Prompts.in(language).stream().map(Prompt::key).collect(Collectors.toSet());
    lines.keySet().retainAll(declared);
  }

  /** In the order of the file. */
  public Collection<Line> lines() {
    return lines.values();
  }

  static Catalogue read(String name, String yaml) {
    try {
      var root = YAML.readTree(yaml);
      if (!root.isObject()) {
        throw new CatalogueFault(List.of(name + ": expected a list of \"key: text\""));
      }
      List<String> faults = new ArrayList<>();
      Map<String, Line> lines = new LinkedHashMap<>();
      root.properties()
          .forEach(
              each -> lines.put(each.getKey(), line(name, each.getKey(), each.getValue(), faults)));
      if (!faults.isEmpty()) {
        throw new CatalogueFault(faults);
      }
      return new Catalogue(lines);
    } catch (JsonProcessingException e) {
      throw new CatalogueFault(
          List.of(
              "%s, line %d: %s"
                  .formatted(
                      name, e.getLocation().getLineNr(), firstLine(e.getOriginalMessage()))));
    }
  }

  private static Line line(String name, String key, JsonNode node, List<String> faults) {
    if (node.isTextual()) {
      var template = template(node.asText());
      return new Line(key, template, template, List.of(), Optional.empty());
    }
    if (!node.path("text").isTextual() || !FIELDS.containsAll(fieldNames(node))) {
      faults.add(
          "%s: %s needs a text, or {text: …, spoken: …}; quote it if it has a colon or braces"
              .formatted(name, key));
      return new Line(key, new Template(""), new Template(""), List.of(), Optional.empty());
    }
    var text = node.get("text").asText();
    return new Line(
        key,
        template(text),
        template(node.path("spoken").asText(text)),
        said(node.path("said")),
        origin(node));
  }

  private static Optional<Line.Origin> origin(JsonNode node) {
    return Optional.ofNullable(node.get("en"))
        .map(
            english ->
                new Line.Origin(
                    template(english.asText()).words(),
                    Optional.ofNullable(node.get("read")).map(JsonNode::asText)));
  }

  private static List<String> said(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  /** On one line, whatever way the YAML is folded. */
  private static Template template(String words) {
    return new Template(words.strip().replaceAll("\\s+", " "));
  }

  private static List<String> fieldNames(JsonNode node) {
    return node.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("not YAML");
  }
}
