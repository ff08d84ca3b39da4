package redrose.sandbox.bench.load;

import java.io.IOException;

/** Calls come, get their first command, and stay silent. */
final class Hold extends LoadLoop {

  Hold(Order order) throws IOException {
    super(order);
  }

  Outcome outcome() {
    return new Outcome(served(), refused(), secondsSinceStart(), 0, 0);
  }

  @Override
  void command(Caller caller) {
    countServed();
  }

  @Override
  boolean isOver(Caller caller) {
    return false;
  }

  @Override
  boolean isDone() {
    return served() + refused() == order.calls();
  }
}
