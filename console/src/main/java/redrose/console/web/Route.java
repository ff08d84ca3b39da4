package redrose.console.web;

/**
 * One thing that a browser can ask for.
 *
 * @param method {@code GET} or {@code POST}
 * @param path from the root, {@code :name} for a part that varies
 * @param access who may
 * @param work answers; runs on a virtual thread of its own and may block
 * @param checksForms whether a POST must carry the page's own token; not for machines, which have
 *     no cookie to abuse
 */
public record Route(String method, String path, Access access, boolean checksForms, Work work) {

  /** Answers a request. */
  @FunctionalInterface
  public interface Work {
    Reply answer(Request request);
  }

  /** A page, a file, a list: changes nothing. */
  public static Route get(String path, Access access, Work work) {
    return new Route("GET", path, access, true, work);
  }

  /** A form of ours that is sent in. */
  public static Route post(String path, Access access, Work work) {
    return new Route("POST", path, access, true, work);
  }

  /** The same for a public interface, which is known by no cookie. */
  public Route forMachines() {
    return new Route(method, path, access, false, work);
  }
}
