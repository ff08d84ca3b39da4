package redrose.sandbox;

/** What tests may not have all at once, for JUnit's {@code ResourceLock}. */
public final class Busy {
  /** The machine's cores: tests that start one process after the other take turns. */
  public static final String CORES = "cores";

  private Busy() {}
}
