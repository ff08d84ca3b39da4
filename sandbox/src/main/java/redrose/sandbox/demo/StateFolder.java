package redrose.sandbox.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder, usually {@code .redrose}, that holds all that a run makes. */
record StateFolder(Path dir) {

  Path logs() {
    return made(dir.resolve("log"));
  }

  /** One log a process, begun afresh each run. */
  Path log(String name) {
    return logs().resolve(name + ".log");
  }

  Path audio() {
    return made(dir.resolve("audio"));
  }

  Path database() {
    return made(dir.resolve("pg"));
  }

  /** Is there once the database's folder is whole; before, it is of no use. */
  Path databaseMark() {
    return dir.resolve("pg-made");
  }

  /** What a provider's simulator keeps from run to run. */
  Path account(String simulator) {
    return dir.resolve(simulator + ".jsonl");
  }

  Path journal() {
    return made(dir.resolve("journal"));
  }

  /** What would be sent to callers' telephones. */
  Path texts() {
    return made(dir.resolve("texts"));
  }

  /** What callers owe. */
  Path bills() {
    return dir.resolve("bills.csv");
  }

  Path asterisk() {
    return made(dir.resolve("asterisk"));
  }

  /** Where Asterisk looks for calls to be made. */
  Path callFiles() {
    return made(dir.resolve("asterisk/var/spool/outgoing"));
  }

  Secrets secrets() {
    return new Secrets(made(dir.resolve("secrets")));
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be made", e);
    }
  }
}
