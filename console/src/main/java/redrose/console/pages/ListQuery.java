package redrose.console.pages;

/** What a list or a report was asked for, which its address says all of. */
public interface ListQuery {
  /** As it was filled in, with what is wrong with it. */
  SearchForm form();

  /** The address of the same for this path, from its first page. */
  String address(String path);
}
