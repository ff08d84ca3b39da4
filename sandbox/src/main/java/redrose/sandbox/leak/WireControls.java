package redrose.sandbox.leak;

import java.nio.file.Path;
import java.util.List;

/** Lines that say what becomes of what comes to Asterisk: each is a set of its own. */
enum WireControls implements ControlSet {
  /**
   * A recorder: the sound of a telephone that sends keys as sound, too, as some carriers' do. An
   * adviser who can't put a caller aside. And no speech model: answers come by FastAGI then.
   */
  SOUND("rfc4733") {
    @Override
    public List<Control> controls() {
      return List.of(
          new Control(
              "recording",
              Place.ASTERISK,
              "modules.conf: app_mixmonitor; extensions.conf: each call's sound is recorded",
              finding -> finding.form().equals("as tones")),
          adviser("adviser-sound", "as tones"),
          adviser("adviser-keys", "key by key"),
          new Control(
              "ivr-fastagi",
              Place.PACKETS,
              "none, but that ivr-core doesn't listen: a card is keyed where the reference belongs",
              finding -> finding.where().startsWith(Leg.IVR_AGI.fileName())));
    }

    @Override
    public List<LeakCall> calls() {
      return List.of(
          LeakCall.HUNG_UP_IN_THE_NUMBER,
          LeakCall.KEYED_AS_A_REFERENCE,
          LeakCall.KEYED_TO_THE_ADVISER);
    }

    @Override
    public boolean listens() {
      return false;
    }

    @Override
    public void configure(Path configuration, Evidence evidence) {
      AsteriskControls.recording(configuration, evidence.asteriskVar());
      AsteriskControls.togetherWithTheAdviser(configuration);
    }
  },

  /** Keys in SIP. */
  SIP("info") {
    @Override
    public List<Control> controls() {
      return List.of(
          new Control(
              "sip-leg",
              Place.PACKETS,
              "pjsip.conf: dtmf_mode = info; modules.conf: res_pjsip_dtmf_info",
              finding -> finding.where().startsWith(Leg.SIP.fileName())));
    }

    @Override
    public void configure(Path configuration, Evidence evidence) {
      AsteriskControls.keysInSip(configuration);
    }
  };

  private final String keysBy;

  private static Control adviser(String name, String form) {
    return new Control(
        name,
        Place.SOUND,
        "features.conf: disconnect = *9, so that *1 leaves the two together, and the card is keyed",
        finding -> finding.where().startsWith(Callers.ADVISER) && finding.form().equals(form));
  }

  WireControls(String keysBy) {
    this.keysBy = keysBy;
  }

  @Override
  public List<LeakCall> calls() {
    return List.of(LeakCall.HUNG_UP_IN_THE_NUMBER);
  }

  @Override
  public String keysBy() {
    return keysBy;
  }
}
