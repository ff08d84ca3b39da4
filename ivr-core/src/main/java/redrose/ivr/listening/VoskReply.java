package redrose.ivr.listening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;

/** Vosk's replies, which are JSON text. */
final class VoskReply {
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Alternative(String text, double logLikelihood) {}

  private VoskReply() {}

  /** What was heard so far: {@code {"partial": "one two"}}. */
  static Recognition partial(String reply) {
    var text = parse(reply).path("partial").asText();
    return new Recognition(
        text.isBlank() ? List.of() : List.of(new Hypothesis(words(text), 1)), false);
  }

  /**
   * What was heard: {@code {"alternatives": [{"confidence": 342.4, "text": "one two"}]}}, where
   * confidences are logarithms of likelihoods that no two utterances share.
   */
  static Recognition result(String reply) {
    var alternatives =
        StreamSupport.stream(parse(reply).path("alternatives").spliterator(), false)
            .map(
                each ->
                    new Alternative(each.path("text").asText(), each.path("confidence").asDouble()))
            .filter(each -> !each.text().isBlank())
            .toList();
    double best = alternatives.stream().mapToDouble(Alternative::logLikelihood).max().orElse(0);
    double all =
        alternatives.stream().mapToDouble(each -> Math.exp(each.logLikelihood() - best)).sum();
    return new Recognition(
        alternatives.stream()
            .map(
                each ->
                    new Hypothesis(words(each.text()), Math.exp(each.logLikelihood() - best) / all))
            .toList(),
        true);
  }

  private static JsonNode parse(String reply) {
    try {
      return JSON.readTree(reply);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Vosk's reply is no JSON", e);
    }
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+", -1));
  }
}
