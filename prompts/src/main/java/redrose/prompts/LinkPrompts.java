package redrose.prompts;

import static redrose.prompts.Prompts.plain;

import redrose.prompts.Prompt.Plain;

/** What is said about a link to pay online. */
public final class LinkPrompts {
  public static final Plain LINK_OFFER = plain("pay.link.offer");
  public static final Plain LINK_ORDERED = plain("pay.link.ordered");

  /** To who rings again and has a link for the same bill. */
  public static final Plain LINK_OPEN = plain("pay.link.open");

  public static final Plain LINK_OPEN_TELEPHONE = plain("pay.link.open.telephone");

  private LinkPrompts() {}
}
