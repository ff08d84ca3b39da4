package redrose.console;

import redrose.health.CannotStart;
import redrose.health.Settings;

/** The web console's process. Configured by its environment: see {@link Config}. */
public final class Main {
  private Main() {}

  /** Starts it; it ends on SIGTERM. */
  public static void main(String[] arguments) {
    CannotStart.exitWhenThrown(
        () -> {
          var console = Console.start(Config.from(Settings.ofEnvironment()));
          Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(console::close));
        });
  }
}
