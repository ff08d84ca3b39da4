package redrose.sandbox.phone;

import java.io.IOException;
import java.nio.file.Path;

/** A phone on ports that nobody uses. */
public final class TestPhone {
  private static final int CALLS = 8;

  private TestPhone() {}

  /** Starts one that keeps its files in {@code work}. */
  public static Phone start(Path work) throws IOException {
    var rtp = FreePorts.evenRun(2 * CALLS);
    return Phone.start(
        PhoneSettings.customary(TestLine.root(), work)
            .ports(FreePorts.udp(), rtp, rtp + 2 * CALLS - 1, FreePorts.tcp()));
  }
}
