package redrose.console.web;

/** Stands before every route: knows who asks, and turns away who may not. */
public interface Gate {
  /**
   * Lets a request in.
   *
   * @param route what it is for
   */
  Passage open(Request request, Route route);

  /** What the gate says. */
  sealed interface Passage {}

  /** Come in; the request as the route's work is to see it. */
  record Let(Request request) implements Passage {}

  /** Not so. */
  record Refused(Reply reply) implements Passage {}
}
