package redrose.gateway;

import redrose.agi.CallThreads;
import redrose.health.CannotStart;
import redrose.health.Settings;

/** The card-data process. Configured by its environment: see {@link Config}. */
public final class Main {
  private Main() {}

  /** Starts it; it ends on SIGTERM, once the calls under way have. */
  public static void main(String[] arguments) {
    CallThreads.leaveRoomForEventLoops();
    CannotStart.exitWhenThrown(
        () -> {
          var gateway = new Gateway(Config.from(Settings.ofEnvironment()));
          Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(gateway::close));
        });
  }
}
