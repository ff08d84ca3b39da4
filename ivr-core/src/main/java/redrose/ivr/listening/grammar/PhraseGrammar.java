package redrose.ivr.listening.grammar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import redrose.call.Grammar;
import redrose.call.Heard;

/**
 * A grammar of single words in an order that a phrase knows.
 *
 * @param hasDoubling whether "double" and "treble" may stand before a word
 * @param isProof whether values prove themselves
 */
record PhraseGrammar<T>(Phrase<T> phrase, boolean hasDoubling, boolean isProof)
    implements Grammar<T> {

  /** More words than any answer has; a longer hypothesis is somebody else's conversation. */
  private static final int MOST_WORDS = 64;

  private static final int WEIGHT = 10;
  private static final int UNKNOWN_WEIGHT = 3;

  @Override
  public Set<String> phrases() {
    var words = new LinkedHashSet<>(phrase.words());
    if (hasDoubling) {
      words.addAll(Doubling.WORDS.keySet());
    }
    if (words.contains("oh")) {
      words.remove("o"); // it sounds the same, and would take up every other hypothesis
    }
    return words;
  }

  /** Few say "double", fewer "treble", and what is foreign to the grammar is rarely an answer. */
  @Override
  public int weight(String phrase) {
    if (phrase.equals(UNKNOWN_WORD)) {
      return UNKNOWN_WEIGHT;
    }
    return hasDoubling ? Doubling.WEIGHTS.getOrDefault(phrase, WEIGHT) : WEIGHT;
  }

  @Override
  public Heard<T> read(List<String> words) {
    if (words.size() > MOST_WORDS) {
      return Heard.nothing();
    }
    if (hasDoubling && !words.isEmpty() && Doubling.WORDS.containsKey(words.getLast())) {
      return new Heard<>(List.of(), true);
    }
    Set<T> values = new LinkedHashSet<>();
    boolean wantsMore = false;
    for (var hypothesis : hypotheses(Said.withoutEdges(words).words())) {
      var said = Said.of(hypothesis);
      values.addAll(phrase.read(said));
      wantsMore |= said.hasRunOut();
    }
    return new Heard<>(new ArrayList<>(values), wantsMore);
  }

  private List<List<String>> hypotheses(List<String> words) {
    return hasDoubling ? Doubling.writtenOut(words) : List.of(words);
  }
}
