package redrose.console.pages;

/**
 * Why there is nothing else to show, and what to do.
 *
 * @param heading a few words
 * @param advice a sentence or two
 */
public record Problem(String heading, String advice) {
  static Problem of(int status) {
    return switch (status) {
      case 403 ->
          new Problem(
              "You can't see this page",
              "Your sign-in has no role that this page is for. If your work needs it, ask whoever"
                  + " looks after the console's accounts.");
      case 404 ->
          new Problem(
              "There is no such page",
              "Check the address. If a link of the console led here, what it led to may have been"
                  + " removed.");
      case 413, 414, 431 ->
          new Problem("That was too much", "Send in less: what was sent is larger than is taken.");
      case 503 ->
          new Problem(
              "The console is busy",
              "The records did not answer in time, or too many people asked at once. Try again in a"
                  + " minute, or a search with fewer days. Calls are not affected.");
      default ->
          status < 500
              ? new Problem(
                  "That could not be understood",
                  "Go back, reload the page and try again. Nothing was changed.")
              : new Problem(
                  "Something went wrong",
                  "It has been written to the console's log. Try again; if it happens again, tell"
                      + " whoever runs the console.");
    };
  }
}
