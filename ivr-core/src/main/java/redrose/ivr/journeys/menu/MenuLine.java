package redrose.ivr.journeys.menu;

import java.util.Objects;
import redrose.ivr.journeys.Journey;
import redrose.prompts.Prompt;

/**
 * One line of the main menu. A key keeps its meaning whatever else is offered, because people learn
 * it and letters print it.
 *
 * @param key {@code '1'} to {@code '5'}
 * @param words the option's first half, "To pay a bill,"
 * @param journey what it leads to
 */
public record MenuLine(char key, Prompt.Plain words, Journey journey) {
  public MenuLine {
    Objects.requireNonNull(words, "a line of the menu says what it is for");
    Objects.requireNonNull(journey, "a line of the menu leads somewhere");
  }
}
