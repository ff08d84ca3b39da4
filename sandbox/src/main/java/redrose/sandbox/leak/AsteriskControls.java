package redrose.sandbox.leak;

import java.nio.file.Path;

/** What would tell callers' keys if a line of Asterisk's configuration were another. */
public final class AsteriskControls {
  private AsteriskControls() {}

  /** The log has the level {@code dtmf}. */
  public static void keysInTheLog(Path configuration) {
    Change.line(
        configuration.resolve("logger.conf"),
        "messages.log =.*",
        "messages.log => notice,warning,error,dtmf");
  }

  /**
   * Records of channel events are written.
   *
   * @param log the folder of Asterisk's own logs
   */
  public static void eventRecords(Path configuration, Path log) {
    Change.line(configuration.resolve("cel.conf"), "enable = no", "enable = yes");
    Change.add(configuration.resolve("cel.conf"), "apps = all", "events = ALL");
    Change.add(
        configuration.resolve("modules.conf"),
        "require = res_cdrel_custom.so",
        "require = cel_custom.so");
    Change.create(
        configuration.resolve("cel_custom.conf"),
        "[mappings]",
        "Master.csv => ${eventtype},${eventextra}");
    log.resolve("cel-custom").toFile().mkdirs();
  }

  /** The manager interface is on, and its messages are made. */
  public static void managerInterface(Path configuration, int port) {
    AmiListener.allow(configuration, port);
    messagesAreMade(configuration);
  }

  /** The REST interface is on, and its messages are made. */
  public static void restInterface(Path configuration, int port) {
    AriListener.allow(configuration, port);
    messagesAreMade(configuration);
  }

  private static void messagesAreMade(Path configuration) {
    Change.line(configuration.resolve("stasis.conf"), "decline = .*", "");
  }

  /** Both interfaces are on, and their messages are made. */
  static void interfaces(Path configuration, int managerPort, int restPort) {
    AmiListener.allow(configuration, managerPort);
    restInterface(configuration, restPort);
  }

  /** Each call is recorded: both sides, and the caller's alone. */
  static void recording(Path configuration, Path folder) {
    Change.add(
        configuration.resolve("modules.conf"),
        "require = app_mixmonitor.so",
        "require = format_wav.so");
    Change.line(
        configuration.resolve("extensions.conf"),
        " same => n,Set\\(AGIEXITONHANGUP=yes\\)",
        " same => n,Set(AGIEXITONHANGUP=yes)\n same => n,MixMonitor(%1$s/${UNIQUEID}.wav,r(%1$s/${UNIQUEID}-caller.wav))"
            .formatted(folder));
  }

  /** The adviser's key does not take the adviser and the caller apart. */
  static void togetherWithTheAdviser(Path configuration) {
    Change.line(configuration.resolve("features.conf"), "disconnect = .*", "disconnect = *9");
  }

  /** Keys come in SIP. */
  public static void keysInSip(Path configuration) {
    Change.line(configuration.resolve("pjsip.conf"), "dtmf_mode = rfc4733.*", "dtmf_mode = info");
    Change.add(configuration.resolve("modules.conf"), "require = res_pjsip_dtmf_info.so");
  }
}
