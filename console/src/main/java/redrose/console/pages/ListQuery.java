package redrose.console.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What a list or a report was asked for, which its address says all of. */
public interface ListQuery {
  /** As it was filled in, with what is wrong with it. */
  SearchForm form();

  /** The address of the same for this path, from its first page. */
  String address(String path);

  /**
   * Where the same can be kept: days that are those of a list that was just opened are those of
   * when it is opened again.
   */
  default String keep(String path) {
    return "/searches?address="
        + URLEncoder.encode(form().lastingAddress(path), StandardCharsets.UTF_8);
  }
}
