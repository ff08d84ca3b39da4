package redrose.sandbox.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The line's Asterisk as it is shipped, without the processes behind it: for a program that answers
 * its calls itself. On free ports.
 */
public final class AsteriskAlone implements AutoCloseable {
  private final Services services;
  private final URI sip;

  private AsteriskAlone(Services services, URI sip) {
    this.services = services;
    this.sip = sip;
  }

  /**
   * Starts it and returns when it can be rung.
   *
   * @param root the project's folder
   * @param stateDir where all that it makes goes
   * @param agiPort where its calls are taken
   * @throws StartFailure with one sentence when something is in the way
   */
  public static AsteriskAlone start(
      Path root, Path stateDir, int agiPort, Consumer<String> progress) {
    var ports = Ports.free().with(Map.of("ivr", agiPort));
    var state = new StateFolder(stateDir.toAbsolutePath());
    var asterisk = new AsteriskService(root, state, ports, Trial.USUAL);
    var services = new Services(List.of(asterisk), progress);
    services.start();
    return new AsteriskAlone(services, URI.create("sip:100@127.0.0.1:" + ports.of(Port.SIP)));
  }

  /** What a telephone dials. */
  public URI sip() {
    return sip;
  }

  /** The folder of prompts that it sees at the same path. */
  public static Path audio(Path stateDir) {
    return new StateFolder(stateDir.toAbsolutePath()).audio();
  }

  @Override
  public void close() {
    services.close();
  }
}
