package redrose.agi;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** A server on a free port, what its scripts said, and its meters. */
final class TestServer implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Vertx VERTX = Vertx.vertx();

  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final AgiServer server;
  private final BlockingQueue<Object> said = new LinkedBlockingQueue<>();

  private TestServer(AgiServerOptions options, Function<AgiChannel, Object> script) {
    server =
        AgiServer.listen(VERTX, options, channel -> said.add(outcome(channel, script)), meters);
  }

  /** Keeps what the script returns or throws, for {@link #said}; throws it on. */
  static TestServer of(Function<AgiChannel, Object> script) {
    return of(options(), script);
  }

  static TestServer of(AgiServerOptions options, Function<AgiChannel, Object> script) {
    return new TestServer(options, script);
  }

  static AgiServerOptions options() {
    return AgiServerOptions.at("127.0.0.1", 0);
  }

  int port() {
    return server.port();
  }

  /** What the next script to end returned or threw. */
  Object said() throws InterruptedException {
    return said.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
  }

  double count(String meter, String tag, String value) {
    return meters.get(meter).tag(tag, value).counter().count();
  }

  /** Waits for something that another thread does and tells nobody of. */
  static void eventually(BooleanSupplier condition) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Override
  public void close() {
    server.close();
  }

  private Object outcome(AgiChannel channel, Function<AgiChannel, Object> script) {
    try {
      return script.apply(channel);
    } catch (RuntimeException e) {
      said.add(e);
      throw e;
    }
  }
}
