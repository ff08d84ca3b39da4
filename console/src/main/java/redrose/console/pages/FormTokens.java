package redrose.console.pages;

import redrose.console.web.Request;

/** What a form must carry to be taken from the browser that it was given to. */
@FunctionalInterface
public interface FormTokens {
  /** The token of the browser that asks; empty where it has none. */
  String of(Request request);
}
