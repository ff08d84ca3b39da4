package redrose.sandbox.phone;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import redrose.sandbox.ports.FreePorts;

/**
 * Where the caller's own Asterisk lives and which ports it takes, all on loopback.
 *
 * @param root the project's root folder, which holds {@code docker/asterisk/run}
 * @param work a folder of the phone's own: configuration, spool and log are made in it
 * @param sipPort UDP port, 5070 by custom
 * @param rtpFirst first UDP port for audio, even
 * @param rtpLast last UDP port for audio
 * @param managerPort TCP port of the manager interface, 5038 by custom
 * @param keysBy how keys are sent, in the words of {@code pjsip.conf}: {@code rfc4733}, {@code
 *     inband}, {@code info}
 * @param codecs what the phone offers, in order: {@code alaw}, {@code ulaw}
 */
public record PhoneSettings(
    Path root,
    Path work,
    int sipPort,
    int rtpFirst,
    int rtpLast,
    int managerPort,
    List<String> codecs,
    String keysBy) {

  private static final int CALLS_AT_ONCE = 50;

  public PhoneSettings {
    root = root.toAbsolutePath();
    work = work.toAbsolutePath();
    codecs = List.copyOf(codecs);
  }

  /** The customary ports, A-law only, so that what is heard is the prompt's own bytes. */
  public static PhoneSettings customary(Path root, Path work) {
    return new PhoneSettings(root, work, 5070, 11_000, 11_999, 5038, List.of("alaw"), "rfc4733");
  }

  /**
   * Ports that are free now, A-law only, room for {@value #CALLS_AT_ONCE} calls.
   *
   * @param work a folder in which the phone makes one of its own, so that several can ring at once
   */
  public static PhoneSettings free(Path root, Path work) {
    var sip = FreePorts.one();
    var rtp = FreePorts.run(2 * CALLS_AT_ONCE);
    return customary(root, work.resolve(Integer.toString(sip)))
        .ports(sip, rtp, rtp + 2 * CALLS_AT_ONCE - 1, FreePorts.one());
  }

  /** The same on other ports. */
  public PhoneSettings ports(int sip, int rtpFirst, int rtpLast, int manager) {
    return new PhoneSettings(root, work, sip, rtpFirst, rtpLast, manager, codecs, keysBy);
  }

  /** The same on the SIP port at which the line rings a telephone. */
  public PhoneSettings rungAt(int sip) {
    return ports(sip, rtpFirst, rtpLast, managerPort);
  }

  /** The same with other codecs. */
  public PhoneSettings codecs(String... names) {
    return new PhoneSettings(
        root, work, sipPort, rtpFirst, rtpLast, managerPort, List.of(names), keysBy);
  }

  /** The same with keys sent another way. */
  public PhoneSettings keysBy(String way) {
    return new PhoneSettings(root, work, sipPort, rtpFirst, rtpLast, managerPort, codecs, way);
  }

  /** What the templates are filled with. */
  Map<String, String> values(String secret, int audioPort) {
    return Map.of(
        "sipPort", Integer.toString(sipPort),
        "rtpFirst", Integer.toString(rtpFirst),
        "rtpLast", Integer.toString(rtpLast),
        "managerPort", Integer.toString(managerPort),
        "codecs", String.join(",", codecs),
        "keysBy", keysBy,
        "secret", secret,
        "audioPort", Integer.toString(audioPort));
  }
}
