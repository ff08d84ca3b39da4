package redrose.sandbox.leak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;

/** The folder of a round: what the line left by itself, and what was taken from it. */
record Evidence(Path folder) {
  /** An empty one. */
  static Evidence fresh(Path folder) throws IOException {
    var evidence = new Evidence(folder);
    evidence.delete();
    Files.createDirectories(evidence.state());
    Files.createDirectories(evidence.heard());
    Files.createDirectories(evidence.tables());
    Files.createDirectories(evidence.flows());
    Files.createDirectories(evidence.tones());
    return evidence;
  }

  /** The stack's own folder. */
  Path state() {
    return folder.resolve("state");
  }

  /** Where Asterisk may write what a control lets it record. */
  Path asteriskVar() {
    return state().resolve("asterisk/var");
  }

  Path tables() {
    return folder.resolve("tables");
  }

  Path heard() {
    return folder.resolve("heard");
  }

  /** What callers' telephones play: no evidence, but what is sought. */
  Path tones() {
    return folder.resolve("tones");
  }

  Path managerEvents() {
    return folder.resolve("manager-events");
  }

  Path restEvents() {
    return folder.resolve("rest-events");
  }

  Path packets() {
    return folder.resolve("packets.pcap");
  }

  Path flows() {
    return folder.resolve("packets");
  }

  Path ivrHeap() {
    return folder.resolve("ivr-core.hprof");
  }

  Path ivrCore() {
    return folder.resolve("ivr-core.core");
  }

  Path gatewayHeap() {
    return folder.resolve("payment-gateway.hprof");
  }

  void delete() throws IOException {
    if (Files.exists(folder)) PathUtils.deleteDirectory(folder);
  }
}
