package redrose.ivr.listening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vosk.LibVosk;
import org.vosk.Model;
import org.vosk.Recognizer;
import redrose.call.Grammar;

/**
 * The speech model that all calls share: it is read once and makes a recogniser for each answer
 * that is listened to. Safe for many threads at once.
 */
public final class SpeechModel implements AutoCloseable {
  /** The line of {@code conf/mfcc.conf} by which a model for wider sound takes a telephone's. */
  public static final String UPSAMPLING = "--allow-upsample=true";

  private static final int QUIET = -1;
  private static final int ALTERNATIVES = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Model model;
  private final Optional<Set<String>> vocabulary;

  private SpeechModel(Model model, Optional<Set<String>> vocabulary) {
    this.model = model;
    this.vocabulary = vocabulary;
  }

  /**
   * Loads a model. It is tried in a process of its own first, which takes about a second for a
   * small one.
   *
   * @param path a Vosk model's folder
   * @throws SpeechModelInvalid where it can't be used; the line then takes keys only
   */
  public static SpeechModel load(Path path) throws SpeechModelInvalid {
    var vocabulary = new ModelFolder(path).vocabulary();
    tryOut(path);
    try {
      LibVosk.vosk_set_log_level(QUIET);
      return new SpeechModel(new Model(path.toString()), vocabulary);
    } catch (IOException | LinkageError e) {
      throw new SpeechModelInvalid("The speech model in " + path + " could not be loaded.", e);
    }
  }

  /**
   * Tries a model in a process of its own, and loads nothing into this one.
   *
   * @throws SpeechModelInvalid where it can't be used
   */
  public static void tryOut(Path path) throws SpeechModelInvalid {
    new ModelFolder(path).requireTelephoneRate();
    ModelTrial.run(path);
  }

  /**
   * The words of these phrases that a model does not know, in order; none where it does not list
   * its words.
   *
   * @throws SpeechModelInvalid where its list can't be read
   */
  public static SortedSet<String> unknownWords(Path path, Stream<String> phrases)
      throws SpeechModelInvalid {
    var known = new ModelFolder(path).vocabulary();
    return phrases
        .flatMap(phrase -> Stream.of(phrase.split(" ", -1)))
        .filter(word -> known.isPresent() && !known.get().contains(word))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * A recogniser for a grammar. Phrases with a word that the model does not know can't be heard and
   * are left out.
   *
   * @throws SpeechModelInvalid where none of the grammar can be heard
   */
  public Recogniser recogniser(Grammar<?> grammar) throws SpeechModelInvalid {
    try {
      var recognizer = new Recognizer(model, ModelFolder.SAMPLES_PER_SECOND, phrases(grammar));
      recognizer.setMaxAlternatives(ALTERNATIVES);
      return new VoskRecogniser(recognizer);
    } catch (IOException e) {
      throw new SpeechModelInvalid("The speech model made no recogniser.", e);
    }
  }

  /**
   * In a fixed order, as the order decides between equal hypotheses. Vosk takes what stands there
   * more often for what is said more often.
   */
  private String phrases(Grammar<?> grammar) throws SpeechModelInvalid, JsonProcessingException {
    var known = grammar.phrases().stream().filter(this::canHear).sorted().toList();
    if (known.isEmpty()) {
      throw new SpeechModelInvalid("The speech model knows none of a grammar's words.");
    }
    return JSON.writeValueAsString(
        Stream.concat(known.stream(), Stream.of(Grammar.UNKNOWN_WORD))
            .flatMap(phrase -> Collections.nCopies(grammar.weight(phrase), phrase).stream())
            .toList());
  }

  private boolean canHear(String phrase) {
    return vocabulary.map(words -> words.containsAll(List.of(phrase.split(" ", -1)))).orElse(true);
  }

  /** Frees the model; every recogniser must have been closed before. */
  @Override
  public void close() {
    model.close();
  }
}
