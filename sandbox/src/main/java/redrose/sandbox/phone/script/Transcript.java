package redrose.sandbox.phone.script;

import java.util.Locale;
import java.util.function.Consumer;
import redrose.sandbox.phone.ear.Heard;

/** Tells a call to a person, line by line as it happens. */
public final class Transcript implements CallListener {
  private final Consumer<String> lines;
  private String announced = "";

  /**
   * @param lines takes one line at a time
   */
  public Transcript(Consumer<String> lines) {
    this.lines = lines;
  }

  @Override
  public void rings(String sipUri, String caller) {
    lines.accept("  ringing " + sipUri + " from " + caller);
  }

  @Override
  public void answered() {
    tell(0, "line", "answers");
  }

  @Override
  public void hears(Heard soFar) {
    announced = soFar.text();
    tell(soFar.fromMs(), "line", "“" + announced + "”");
  }

  @Override
  public void heard(Heard prompt) {
    if (!prompt.text().equals(announced)) {
      tell(prompt.fromMs(), "line", "… no: “" + prompt.text() + "”");
    }
    if (!prompt.whole()) {
      tell(
          prompt.toMs(), "line", "… stopped after %.0f %%".formatted(100 * prompt.fractionHeard()));
    }
  }

  @Override
  public void unknown(long fromMs, long toMs) {
    tell(fromMs, "line", "(%.1f s of sound that is no prompt)".formatted((toMs - fromMs) / 1000.0));
  }

  @Override
  public void presses(String shown, long atMs) {
    tell(atMs, "caller", "presses " + shown);
  }

  @Override
  public void says(String words, long atMs) {
    tell(atMs, "caller", "says " + words);
  }

  @Override
  public void hungUp(boolean byCaller, long atMs) {
    tell(atMs, byCaller ? "caller" : "line", "hangs up");
  }

  private void tell(long atMs, String who, String what) {
    lines.accept(String.format(Locale.ROOT, "%7.2f s  %-6s  %s", atMs / 1000.0, who, what));
  }
}
