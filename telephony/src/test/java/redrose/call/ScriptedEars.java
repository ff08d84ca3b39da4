package redrose.call;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Ears that hear what a test has written down, question by question; nobody where nothing is left.
 */
final class ScriptedEars implements Ears {
  private final Deque<Hearing> hearings = new ArrayDeque<>();

  /** What was put, question by question, each prompt's sound. */
  final List<List<String>> put = new ArrayList<>();

  int closed;

  ScriptedEars hears(Hearing... some) {
    hearings.addAll(List.of(some));
    return this;
  }

  static Hearing said(String... values) {
    return new Hearing.Said(List.of(values), 1, true);
  }

  static Hearing unsure(String value) {
    return new Hearing.Said(List.of(value), 0.4, false);
  }

  @Override
  public Optional<Ear> open(Grammar<String> grammar, List<Utterance> prompt, Entry entry) {
    if (hearings.isEmpty()) {
      return Optional.empty();
    }
    put.add(prompt.stream().map(Utterance::key).toList());
    return Optional.of(new ScriptedEar(hearings.poll()));
  }

  /** The first part of a question was heard whole, and of the second half a second. */
  private final class ScriptedEar implements Ear {
    private final Hearing hearing;

    ScriptedEar(Hearing hearing) {
      this.hearing = hearing;
    }

    @Override
    public String socket() {
      return "uuid,127.0.0.1:4575";
    }

    @Override
    public Hearing hearing() {
      return hearing;
    }

    @Override
    public List<Played> played() {
      return List.of(new Played(2000, true), new Played(500, false));
    }

    @Override
    public void close() {
      closed++;
    }
  }
}
