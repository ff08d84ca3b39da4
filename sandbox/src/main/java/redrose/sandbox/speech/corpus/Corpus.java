package redrose.sandbox.speech.corpus;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Tasks of each kind; the same for the same seed. */
public final class Corpus {
  private final long seed;

  public Corpus(long seed) {
    this.seed = seed;
  }

  /** So many tasks of a kind. A longer list begins with the shorter one. */
  public List<Task<?>> tasks(Kind kind, int count) {
    var random = new Random(31 * seed + kind.name().hashCode());
    return IntStream.range(0, count).<Task<?>>mapToObj(_ -> task(kind, random)).toList();
  }

  /** So many questions of a kind to which something is said that answers none. */
  public List<Task<?>> strangers(Kind kind, int count) {
    var random = new Random(37 * seed + kind.name().hashCode());
    return tasks(kind, count).stream()
        .<Task<?>>map(task -> task.saying(Choice.among(random, Strangers.SENTENCES)))
        .toList();
  }

  private static Task<?> task(Kind kind, Random random) {
    return switch (kind) {
      case DIGITS -> Spelt.digits(random);
      case REFERENCE -> Spelt.reference(random);
      case POSTCODE -> Spelt.postcode(random);
      case LETTERS -> Spelt.letters(random);
      case YES_NO -> Chosen.yesNo(random);
      case MENU -> Chosen.fromMenu(random);
      case MONEY -> Counted.money(random);
      case DATE -> Counted.date(random);
    };
  }
}
