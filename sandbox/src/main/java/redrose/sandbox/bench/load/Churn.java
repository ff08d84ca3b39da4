package redrose.sandbox.bench.load;

import java.io.IOException;
import java.util.Random;
import redrose.sandbox.bench.server.Menu;

/** Calls come and go, replies are instant; some hang up on the way. */
final class Churn extends LoadLoop {
  private final Random random = new Random(20);

  Churn(Order order) throws IOException {
    super(order);
  }

  Outcome outcome() {
    return new Outcome(served(), refused(), secondsSinceStart(), 0, 0);
  }

  @Override
  int hangsUpAt() {
    boolean hangsUp = random.nextInt(100) < order.hangUpPercent();
    return hangsUp ? 1 + random.nextInt(Menu.COMMANDS) : 0;
  }

  @Override
  void command(Caller caller) throws IOException {
    if (caller.commands == caller.hangsUpAt) {
      caller.hangUp(random.nextBoolean());
      ended(true);
    } else {
      caller.reply();
    }
  }

  @Override
  boolean isOver(Caller caller) {
    return caller.commands >= Menu.COMMANDS;
  }

  @Override
  boolean isDone() {
    return served() + refused() == order.calls();
  }
}
