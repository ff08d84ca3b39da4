package redrose.sandbox.phone;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A caller's telephone: real SIP, real RTP, keys as RFC 4733 events. It can hold several calls at
 * once.
 */
public final class Phone implements AutoCloseable {
  private static final int START_LIMIT_MS = 60_000;
  private static final int RING_LIMIT_MS = 15_000;

  /** What Asterisk's numbers mean in the answer to a failed originate. */
  private static final Map<String, String> REASONS =
      Map.of(
          "0", "nobody is there", "1", "hung up", "3", "it rang out", "5", "busy", "8", "refused");

  private final CompletableFuture<Void> booted = new CompletableFuture<>();
  private final AsteriskProcess asterisk;
  private final AudioSocketServer audio;
  private final Manager manager;
  private final Map<UUID, PhoneCall> calls = new ConcurrentHashMap<>();
  private final BlockingQueue<Expected> expected = new ArrayBlockingQueue<>(1);

  /**
   * Starts the phone's Asterisk and returns when it can ring.
   *
   * @throws IOException with one sentence and the log's place where it can't
   */
  public static Phone start(PhoneSettings settings) throws IOException {
    return new Phone(settings);
  }

  private Phone(PhoneSettings settings) throws IOException {
    var secret = freshSecret();
    var configuration = settings.work().resolve("asterisk");
    audio = new AudioSocketServer(id -> Optional.ofNullable(calls.get(id)));
    Templates.PHONE.render(settings.values(secret, audio.port()), configuration);
    asterisk = new AsteriskProcess(settings.root(), configuration, settings.work(), List.of());
    try {
      manager = connect(settings.managerPort(), secret);
      awaitBooted();
    } catch (IOException e) {
      audio.close();
      asterisk.close();
      throw e;
    }
  }

  private static String freshSecret() {
    var bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private Manager connect(int port, String secret) throws IOException {
    var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_LIMIT_MS);
    while (true) {
      try {
        return Manager.connect(port, secret, this::event);
      } catch (IOException e) {
        if (!asterisk.livesAfter(50) || System.nanoTime() > deadline) {
          throw new IOException("The caller's phone did not start; see " + asterisk.log(), e);
        }
      }
    }
  }

  /** The manager interface answers before SIP does. */
  private void awaitBooted() throws IOException {
    try {
      booted.get(START_LIMIT_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while the caller's phone started", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("The caller's phone did not get ready; see " + asterisk.log(), e);
    }
  }

  /**
   * Rings and returns at once; {@link PhoneCall#awaitAnswer} waits.
   *
   * @param sipUri whom to ring: {@code sip:number@127.0.0.1:5060}
   * @param callerNumber what the other side is told about who rings; empty to withhold it
   * @param recording where to write what is heard, a WAV file
   * @param listener hears the call's audio as it comes
   */
  public PhoneCall ring(String sipUri, String callerNumber, Path recording, AudioListener listener)
      throws IOException {
    var id = UUID.randomUUID();
    var call = new PhoneCall(id, id.toString(), manager, recording, listener);
    calls.put(id, call);
    var fields = new LinkedHashMap<String, String>();
    fields.put("Channel", "PJSIP/line/" + sipUri);
    fields.put("ChannelId", id.toString());
    fields.put("Application", "AudioSocket");
    fields.put("Data", id + ",127.0.0.1:" + audio.port());
    fields.put("Timeout", Integer.toString(RING_LIMIT_MS));
    fields.put("Async", "true");
    if (!callerNumber.isEmpty()) fields.put("CallerID", "<" + callerNumber + ">");
    try {
      manager.act(id.toString(), "Originate", fields);
    } catch (IOException e) {
      forget(call);
      throw e;
    }
    return call;
  }

  private void event(Map<String, String> event) {
    var name = event.get("Event");
    if ("FullyBooted".equals(name)) {
      booted.complete(null);
    } else if ("UserEvent".equals(name) && "Rung".equals(event.get("UserEvent"))) {
      rung(UUID.fromString(event.get("Call")), event.get("Phone"));
    } else if ("Hangup".equals(name)) {
      ended(event.get("Uniqueid"), event.getOrDefault("Cause-txt", "unknown"));
    } else if ("OriginateResponse".equals(name) && "Failure".equals(event.get("Response"))) {
      ended(event.get("ActionID"), REASONS.getOrDefault(event.get("Reason"), "no answer"));
    }
  }

  /**
   * Picks up the next call that comes in. Whoever rings when nobody is expected is let go.
   *
   * @param recording where to write what is heard, a WAV file
   * @param listener hears the call's audio as it comes
   */
  public CompletableFuture<PhoneCall> pickUp(Path recording, AudioListener listener) {
    var next = new Expected(recording, listener, new CompletableFuture<>());
    if (!expected.offer(next)) {
      throw new IllegalStateException("another call is expected already");
    }
    return next.call();
  }

  /** Whether the next call that comes in will be picked up. */
  public boolean picksUp() {
    return !expected.isEmpty();
  }

  /** Puts the receiver down, whatever is being said. */
  public void hangUp() throws IOException {
    for (var call : calls.values()) {
      call.hangUp();
    }
  }

  private record Expected(
      Path recording, AudioListener listener, CompletableFuture<PhoneCall> call) {}

  private void rung(UUID id, String channel) {
    var next = expected.poll();
    if (next != null) {
      var call = new PhoneCall(id, channel, manager, next.recording(), next.listener());
      calls.put(id, call);
      next.call().complete(call);
    }
  }

  private void ended(String id, String why) {
    calls.values().stream()
        .filter(call -> call.channel().equals(id))
        .findFirst()
        .ifPresent(
            call -> {
              call.ended(why);
              forget(call);
            });
  }

  private void forget(PhoneCall call) {
    calls.remove(call.id());
  }

  /** Ends every call and the phone's Asterisk. */
  @Override
  public void close() throws IOException {
    manager.close();
    asterisk.close();
    audio.close();
    calls.values().forEach(call -> call.ended("the phone was switched off"));
  }
}
