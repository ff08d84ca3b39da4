package redrose.sandbox.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/** One thread and one selector that play all callers; a subclass says what they do. */
abstract class LoadLoop implements AutoCloseable {
  private static final int BUFFER_BYTES = 16_384;

  /** More than this many unanswered connection attempts would measure the kernel's queues. */
  private static final int MAX_CONNECTING = 200;

  private static final long TICK_MS = 1;

  final Order order;
  final long startedAtNanos = System.nanoTime();
  private final Selector selector;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
  private int opened;
  private int connecting;
  private int open;
  private int served;
  private int refused;

  LoadLoop(Order order) throws IOException {
    this.order = order;
    this.selector = Selector.open();
  }

  /** A command has come. */
  abstract void command(Caller caller) throws IOException;

  /** Whether a call that the server has closed was over. */
  abstract boolean isOver(Caller caller);

  /** What is due by the clock. */
  void tick(long nowNanos) throws IOException {}

  /** Whether all is done. */
  abstract boolean isDone();

  int hangsUpAt() {
    return 0;
  }

  final int open() {
    return open;
  }

  final int served() {
    return served;
  }

  final int refused() {
    return refused;
  }

  final void ended(boolean well) {
    open--;
    if (well) {
      served++;
    } else {
      refused++;
    }
  }

  final void countServed() {
    served++;
  }

  final void run() throws IOException {
    while (!isDone()) {
      openMore();
      selector.select(this::handle, TICK_MS);
      tick(System.nanoTime());
    }
  }

  private void openMore() throws IOException {
    while (opened < order.calls() && open < order.atOnce() && connecting < MAX_CONNECTING) {
      opened++;
      open++;
      connecting++;
      var _ = new Caller(selector, order.port(), hangsUpAt());
    }
  }

  private void handle(SelectionKey key) {
    var caller = (Caller) key.attachment();
    boolean wasConnecting = key.isConnectable();
    try {
      if (wasConnecting) {
        connecting--;
        caller.greet(key);
      } else {
        read(caller);
      }
    } catch (IOException e) {
      close(caller, isOver(caller));
    }
  }

  private void read(Caller caller) throws IOException {
    int lines = caller.read(buffer);
    if (lines < 0) {
      close(caller, isOver(caller));
    }
    for (int i = 0; i < lines; i++) {
      caller.commands++;
      command(caller);
    }
  }

  private void close(Caller caller, boolean well) {
    ended(well);
    try {
      caller.close();
    } catch (IOException e) {
      // it is closed as far as we are concerned
    }
  }

  /** Ends whatever is still connected. */
  @Override
  public final void close() throws IOException {
    List<SelectionKey> keys = new ArrayList<>(selector.keys());
    for (var key : keys) {
      ((Caller) key.attachment()).close();
    }
    selector.close();
  }

  final double secondsSinceStart() {
    return (System.nanoTime() - startedAtNanos) / 1e9;
  }
}
