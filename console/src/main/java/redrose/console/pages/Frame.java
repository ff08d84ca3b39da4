package redrose.console.pages;

import java.util.List;
import java.util.Optional;
import redrose.console.web.Assets;
import redrose.requests.staff.Visitor;

/**
 * What is around every page.
 *
 * @param title of the page, without the site's name
 * @param visitor who looks at it, where they have signed in
 * @param formToken what each form on it carries
 * @param menu what they may go to
 * @param here the path of the entry that the page belongs to
 */
public record Frame(
    String title,
    Optional<Visitor> visitor,
    String formToken,
    List<Entry> menu,
    String here,
    Assets assets) {

  /** One entry of the menu. */
  public record Entry(String label, String path) {}

  /** The same with another title, an error's for one. */
  public Frame titled(String other) {
    return new Frame(other, visitor, formToken, menu, here, assets);
  }
}
