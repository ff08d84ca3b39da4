package redrose.sandbox.bench;

import redrose.sandbox.bench.server.Kind;
import redrose.sandbox.bench.server.ServerMain;

/** A server under test in a process of its own. */
final class ServerProcess implements AutoCloseable {
  private final ChildJvm jvm;
  private final int port;

  ServerProcess(Kind kind) {
    jvm = new ChildJvm(ServerMain.class, kind.name());
    port = Integer.parseInt(jvm.read("port "));
  }

  int port() {
    return port;
  }

  double cpuSeconds() {
    return ProcessStatus.cpuSeconds(jvm.pid());
  }

  /** Memory in RAM after a collection, KiB. */
  long residentKib() {
    var _ = heapKib();
    return ProcessStatus.residentKib(jvm.pid());
  }

  /** Heap in use after a collection, KiB. */
  long heapKib() {
    return Long.parseLong(jvm.ask("heap", "heap "));
  }

  @Override
  public void close() {
    jvm.close();
  }
}
