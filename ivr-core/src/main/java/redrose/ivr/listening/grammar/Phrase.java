package redrose.ivr.listening.grammar;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of what a caller may say: the words it is made of, and every way in which it can be read
 * from a place on.
 */
final class Phrase<T> {
  /**
   * One way to read it.
   *
   * @param next the place behind its last word
   */
  record Way<T>(T value, int next) {}

  private final Set<String> words;
  private final BiFunction<Said, Integer, List<Way<T>>> reader;

  private Phrase(Set<String> words, BiFunction<Said, Integer, List<Way<T>>> reader) {
    this.words = words;
    this.reader = reader;
  }

  /** One word, and what it stands for. */
  static <T> Phrase<T> oneOf(Map<String, T> meanings) {
    return new Phrase<>(
        meanings.keySet(),
        (said, at) -> {
          var meaning = meanings.get(said.at(at));
          return meaning == null ? List.of() : List.of(new Way<>(meaning, at + 1));
        });
  }

  /** One of these words, which say the same. */
  static Phrase<String> word(String... words) {
    return oneOf(
        Stream.of(words).collect(Collectors.toMap(Function.identity(), Function.identity())));
  }

  /** No word at all. */
  static <T> Phrase<T> silent(T value) {
    return new Phrase<>(Set.of(), (said, at) -> List.of(new Way<>(value, at)));
  }

  /** This or that. */
  Phrase<T> or(Phrase<T> other) {
    return new Phrase<>(
        union(words, other.words),
        (said, at) -> Stream.concat(from(said, at), other.from(said, at)).toList());
  }

  /** This, or no word. */
  Phrase<T> or(T otherwise) {
    return or(silent(otherwise));
  }

  /** This and then that. */
  <U, V> Phrase<V> then(Phrase<U> following, BiFunction<T, U, V> together) {
    return new Phrase<>(
        union(words, following.words),
        (said, at) ->
            from(said, at)
                .flatMap(
                    way ->
                        following
                            .from(said, way.next())
                            .map(
                                last ->
                                    new Way<>(
                                        together.apply(way.value(), last.value()), last.next())))
                .toList());
  }

  /** This and then that, which adds no meaning. */
  Phrase<T> before(Phrase<?> following) {
    return then(following, (value, _) -> value);
  }

  /** This, which adds no meaning, and then that. */
  <U> Phrase<U> leadingTo(Phrase<U> following) {
    return then(following, (_, value) -> value);
  }

  <U> Phrase<U> as(Function<T, U> meaning) {
    return new Phrase<>(
        words,
        (said, at) ->
            from(said, at).map(way -> new Way<>(meaning.apply(way.value()), way.next())).toList());
  }

  Phrase<T> where(Predicate<T> holds) {
    return new Phrase<>(
        words, (said, at) -> from(said, at).filter(way -> holds.test(way.value())).toList());
  }

  /** The same, but not waited for: what came before it is complete without it. */
  Phrase<T> unawaited() {
    return new Phrase<>(words, (said, at) -> reader.apply(Said.of(said.words()), at));
  }

  /** Every word that can be part of it. */
  Set<String> words() {
    return words;
  }

  /** What all of the words mean, likeliest first. */
  Set<T> read(Said said) {
    return from(said, 0)
        .filter(way -> way.next() == said.words().size())
        .map(Way::value)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Stream<Way<T>> from(Said said, int at) {
    return reader.apply(said, at).stream();
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    return Stream.of(some, others)
        .flatMap(Set::stream)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
