package redrose.sandbox.crash.audit;

import java.util.function.Consumer;

/** Whether every event that was taken is one that the provider has. */
record EventsAudit(Books books, Consumer<Finding> found) {

  void run() {
    books.eventsTaken().stream()
        .filter(event -> !books.eventsSent().contains(event))
        .forEach(
            event ->
                found.accept(
                    new Finding(
                        Figure.FORGED, "", event + " was taken, which the provider never sent")));
  }
}
