package redrose.ivr.frontdoor;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The calls that are on the line now, by Asterisk's identifier of their channel. */
final class LiveCalls {
  private final Map<String, LiveCall> calls = new ConcurrentHashMap<>();

  void begin(String uniqueId, LiveCall call) {
    calls.put(uniqueId, call);
  }

  void end(String uniqueId) {
    calls.remove(uniqueId);
  }

  Optional<LiveCall> find(String uniqueId) {
    return Optional.ofNullable(calls.get(uniqueId));
  }
}
