package redrose.ivr.journeys.menu;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import redrose.ivr.journeys.Journey;
import redrose.prompts.Prompt;

/**
 * One line of the main menu. A key keeps its meaning whatever else is offered, because people learn
 * it and letters print it.
 *
 * @param key {@code '1'} to {@code '5'}
 * @param words the option's first half, "To pay a bill,"
 * @param journey what it leads to
 * @param isReadOut whether it is offered now; its key leads there anyway
 */
public record MenuLine(char key, Prompt.Plain words, Journey journey, BooleanSupplier isReadOut) {
  public MenuLine {
    Objects.requireNonNull(words, "a line of the menu says what it is for");
    Objects.requireNonNull(journey, "a line of the menu leads somewhere");
  }

  /** A line that is always read out. */
  public MenuLine(char key, Prompt.Plain words, Journey journey) {
    this(key, words, journey, () -> true);
  }
}
