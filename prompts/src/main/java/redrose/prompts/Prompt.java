package redrose.prompts;

import java.util.List;

/**
 * Something the line can say: a key of the catalogue and the variables that its text has. The type
 * counts the variables and knows the kind of each, so a call that leaves one out doesn't compile.
 */
public sealed interface Prompt {

  /** Dotted by room, as in {@code pay.amount.ask}. */
  String key();

  /** In the order in which values are given. */
  List<Variable<?>> variables();

  /** A variable named in a text as <code>{name}</code>, and the kind of value that fills it. */
  record Variable<A extends Value>(String name, Class<A> kind) {}

  /** A prompt without variables: its audio is made when the project is built. */
  record Plain(String key) implements Prompt {
    @Override
    public List<Variable<?>> variables() {
      return List.of();
    }
  }

  /** A prompt with one variable. */
  record With1<A extends Value>(String key, Variable<A> first) implements Prompt {
    @Override
    public List<Variable<?>> variables() {
      return List.of(first);
    }
  }

  /** A prompt with two variables. */
  record With2<A extends Value, B extends Value>(String key, Variable<A> first, Variable<B> second)
      implements Prompt {
    @Override
    public List<Variable<?>> variables() {
      return List.of(first, second);
    }
  }
}
