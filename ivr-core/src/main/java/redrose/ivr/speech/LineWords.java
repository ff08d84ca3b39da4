package redrose.ivr.speech;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import redrose.ivr.directory.Directory;
import redrose.ivr.listening.SpeechModel;
import redrose.ivr.listening.SpeechModelInvalid;
import redrose.prompts.Language;
import redrose.prompts.catalogue.Catalogue;

/** What callers may say for an option of this line, by its catalogue and a council's directory. */
public record LineWords(Directory directory) {
  /**
   * One sentence about the words that a model does not know; empty where it knows them all.
   *
   * @param model its folder
   * @throws SpeechModelInvalid where its list of words can't be read
   */
  public Optional<String> unheard(Path model) throws SpeechModelInvalid {
    var words = SpeechModel.unknownWords(model, phrases());
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The speech model has no word for %s: phrases with these are not heard, and options without others are keyed."
                .formatted(String.join(", ", words)));
  }

  private Stream<String> phrases() {
    return Stream.concat(
        Catalogue.of(Language.EN).lines().stream().flatMap(line -> line.said().stream()),
        directory.services().stream().flatMap(service -> service.said(Language.EN).stream()));
  }
}
