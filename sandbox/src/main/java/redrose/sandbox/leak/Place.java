package redrose.sandbox.leak;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where card data may not be. */
enum Place {
  /** Logs of our processes and of the database server, at TRACE. */
  PROCESS_LOGS,
  /** All that Asterisk writes: its logs, event records, its own database, its spool. */
  ASTERISK,
  /** What somebody hears who is logged in to Asterisk's manager interface. */
  MANAGER_INTERFACE,
  /** What somebody hears who is logged in to Asterisk's REST interface. */
  REST_INTERFACE,
  /** Every row of every table. */
  TABLES,
  /** The database's own files, its write-ahead log among them. */
  DATABASE_FILES,
  /** What ivr-core keeps on disk while the store is away. */
  JOURNAL,
  /** Prompts, recordings of what callers heard, recordings by Asterisk: bytes and tones. */
  SOUND,
  /** SIP, ivr-core's FastAGI and AudioSocket, PostgreSQL, health ports. */
  PACKETS,
  /** ivr-core's heap, its garbage included. */
  IVR_HEAP,
  /** The whole memory of ivr-core. */
  IVR_CORE,
  /** payment-gateway's heap after its calls and a collection. */
  GATEWAY_HEAP;

  /** Files and folders of this place that may or may not be there. */
  List<Path> in(Evidence evidence) {
    return switch (this) {
      case PROCESS_LOGS -> List.of(evidence.state().resolve("log"));
      case ASTERISK -> List.of(evidence.state().resolve("asterisk"));
      case MANAGER_INTERFACE -> List.of(evidence.managerEvents());
      case REST_INTERFACE -> List.of(evidence.restEvents());
      case TABLES -> List.of(evidence.tables());
      case DATABASE_FILES -> List.of(evidence.state().resolve("pg"));
      case JOURNAL -> List.of(evidence.state().resolve("journal"));
      case SOUND -> List.of(evidence.state().resolve("audio"), evidence.heard());
      case PACKETS -> List.of(evidence.flows());
      case IVR_HEAP -> List.of(evidence.ivrHeap());
      case IVR_CORE -> List.of(evidence.ivrCore());
      case GATEWAY_HEAP -> List.of(evidence.gatewayHeap());
    };
  }

  /**
   * Whether a caller's own mistake is all that this is: who keys a card where the bill's reference
   * belongs keys it to ivr-core, which must forget it but can't help hearing it.
   */
  boolean forgives(Finding finding) {
    return this == PACKETS
        && Stream.of(Leg.values())
            .filter(Leg::isOfAnswers)
            .anyMatch(leg -> finding.where().startsWith(leg.fileName()))
        && finding.call().contains(LeakCall.KEYED_AS_A_REFERENCE.words());
  }

  /** Whether it is what a process has in its memory. */
  boolean isMemory() {
    return this == IVR_HEAP || this == IVR_CORE || this == GATEWAY_HEAP;
  }

  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
