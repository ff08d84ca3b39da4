package redrose.console.line;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import redrose.requests.SettingChange;

/**
 * What the page of a desk shows.
 *
 * @param lines how many callers it talks to at a time, where that is set
 * @param problems what is wrong with the form, by the field's name
 */
public record DeskPage(
    DeskState state,
    OptionalInt lines,
    DeskForm form,
    List<SettingChange> history,
    Map<String, String> problems,
    Optional<String> done) {

  /** What is wrong with a field; empty text for nothing. */
  public String problem(String field) {
    return problems.getOrDefault(field, "");
  }
}
