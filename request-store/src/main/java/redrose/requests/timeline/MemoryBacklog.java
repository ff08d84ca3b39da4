package redrose.requests.timeline;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** A backlog that lasts as long as the process. */
final class MemoryBacklog implements Backlog {
  private static final long SIZE_MAX = 100_000;

  private final Deque<Batch> batches = new ArrayDeque<>();
  private long size;

  @Override
  public long size() {
    return size;
  }

  @Override
  public boolean outlivesProcess() {
    return false;
  }

  @Override
  public void add(Batch batch) throws IOException {
    if (size + batch.size() > SIZE_MAX) {
      throw new IOException("memory holds " + SIZE_MAX + " entries and no more");
    }
    batches.add(batch);
    size += batch.size();
  }

  @Override
  public Batch first() {
    return batches.getFirst();
  }

  @Override
  public void removeFirst() {
    size -= batches.removeFirst().size();
  }

  @Override
  public void close() {
    batches.clear();
  }
}
