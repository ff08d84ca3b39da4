package redrose.sandbox.demo;

import java.util.Set;
import java.util.function.Consumer;

/** One part of the stack: something that starts, is ready, and ends. */
interface Service {
  /** Its name, also its log file's. */
  String name();

  /** The names of the services that must be ready first. */
  Set<String> needs();

  /**
   * Starts it and returns when it is ready.
   *
   * @throws StartFailure with one sentence when it can't
   */
  void start() throws Exception;

  /** Tells a person, with one sentence, if a service that was ready ends without being asked. */
  default void watch(Consumer<String> tell) {}

  /** Ends it, gracefully and then by force; also when it never started. */
  void stop();
}
