package redrose.sandbox.leak;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Controls that don't disturb each other, so that one line with all their changes will do. */
interface ControlSet {
  /** The line as it is shipped. */
  ControlSet NONE =
      new ControlSet() {
        @Override
        public String name() {
          return "as shipped";
        }

        @Override
        public List<Control> controls() {
          return List.of();
        }

        @Override
        public List<LeakCall> calls() {
          return List.of();
        }
      };

  String name();

  List<Control> controls();

  /** The calls in which there is something to find. */
  List<LeakCall> calls();

  /** Changes of our own code. */
  default List<Patch> patches(String process) {
    return List.of();
  }

  /** Changes of the request store's tables. */
  default void migrated(Connection owner) throws SQLException {}

  /** Changes of Asterisk's configuration. */
  default void configure(Path configuration, Evidence evidence) {}

  /** Whether ivr-core has a speech model. */
  default boolean listens() {
    return true;
  }

  /** How the caller's telephone sends keys. */
  default String keysBy() {
    return "rfc4733";
  }

  /** The manager interface's port where one is to be listened to; 0: none. */
  default int managerPort() {
    return 0;
  }

  /** The REST interface's port where one is to be listened to; 0: none. */
  default int restPort() {
    return 0;
  }
}
