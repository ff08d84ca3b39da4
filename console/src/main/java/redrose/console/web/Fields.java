package redrose.console.web;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;

/** Named values of a query or a form, without white space around them; blank is left out. */
public final class Fields {
  private final MultiMap values;

  Fields(MultiMap values) {
    this.values = values;
  }

  /** The first value of that name. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** The first value as it was sent, for a password; empty text where there is none. */
  public String raw(String name) {
    return Optional.ofNullable(values.get(name)).orElse("");
  }

  /** All values of that name. */
  public List<String> all(String name) {
    return values.getAll(name).stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
  }
}
