package redrose.sandbox.bench.server;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import redrose.agi.AgiChannel;
import redrose.agi.AgiServer;
import redrose.agi.AgiServerOptions;

/** Our server as the processes run it: limits, meters and log context on. */
final class RedroseServer {
  private RedroseServer() {}

  static int start() {
    return AgiServer.listen(
            Vertx.vertx(new VertxOptions().setPreferNativeTransport(true)),
            AgiServerOptions.at("127.0.0.1", 0),
            RedroseServer::call,
            new SimpleMeterRegistry())
        .port();
  }

  private static void call(AgiChannel channel) {
    Menu.play(channel::execute);
  }
}
