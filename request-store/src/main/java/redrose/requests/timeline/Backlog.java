package redrose.requests.timeline;

import java.io.IOException;

/**
 * What the store could not take yet, oldest first. While there is any, everything new goes behind
 * it, so that the order is kept. For the writer's thread only.
 */
interface Backlog extends AutoCloseable {
  /** How many entries it holds. */
  long size();

  /** Whether what it holds at the end is written by the next start. */
  boolean outlivesProcess();

  /**
   * Keeps a batch.
   *
   * @throws IOException where it can't be kept
   */
  void add(Batch batch) throws IOException;

  /** The oldest entries, as many as one commit takes; only while there are any. */
  Batch first() throws IOException;

  /** Forgets what {@link #first} returned last: the store has it. */
  void removeFirst() throws IOException;

  @Override
  void close() throws IOException;
}
