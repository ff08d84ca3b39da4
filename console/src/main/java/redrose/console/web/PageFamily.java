package redrose.console.web;

import java.util.List;

/** Pages that belong together: one package, one line of the wiring. */
public interface PageFamily {
  /** Every route that it answers. */
  List<Route> routes();

  /** Its entries in the menu, each seen by whoever may use the route it leads to. */
  default List<MenuEntry> menu() {
    return List.of();
  }

  /**
   * One entry of the menu.
   *
   * @param label a word or two
   * @param path a GET route of the same family
   */
  record MenuEntry(String label, String path) {}
}
