package redrose.ivr.directory;

import java.util.List;
import redrose.health.CannotStart;

/** The directory's file can't be used; the message lists everything that is wrong, a line each. */
public final class DirectoryInvalid extends CannotStart {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  DirectoryInvalid(String file, List<String> problems) {
    super("%s can't be used:%n  %s".formatted(file, String.join("\n  ", problems)));
    this.problems = List.copyOf(problems);
  }

  /** Each with its line and mend. */
  public List<String> problems() {
    return problems;
  }
}
