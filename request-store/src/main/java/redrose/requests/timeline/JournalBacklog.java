package redrose.requests.timeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import redrose.requests.Interaction;
import redrose.requests.postgres.InteractionEvents.Entry;

/**
 * A backlog on disk, which outlives the process: what is kept is on the disk before {@link #add}
 * returns. A process that starts takes over what dead ones of the same program have left.
 */
final class JournalBacklog implements Backlog {
  private static final int FIRST_MAX = 500;

  private final JournalFile file;
  private long size;
  private int firstSize;

  private JournalBacklog(JournalFile file, long size) {
    this.file = file;
    this.size = size;
  }

  /**
   * Opens a journal of this process's own.
   *
   * @param folder made where it is missing, readable for this user only
   * @param process the running process, as its events bear it
   * @param program what the names of its dead siblings start with
   */
  static JournalBacklog open(Path folder, String process, String program) throws IOException {
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    Files.createDirectories(folder, owner);
    var file = JournalFile.create(folder.resolve(process + JournalFile.SUFFIX));
    return new JournalBacklog(file, Leftovers.adopt(folder, program, file));
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public boolean outlivesProcess() {
    return true;
  }

  @Override
  public void add(Batch batch) throws IOException {
    var records = new ArrayList<byte[]>(batch.size());
    for (var interaction : batch.interactions()) {
      records.add(JournalRecord.of(interaction));
    }
    for (var event : batch.events()) {
      records.add(JournalRecord.of(event));
    }
    file.append(records);
    size += records.size();
  }

  @Override
  public Batch first() throws IOException {
    var interactions = new ArrayList<Interaction>();
    var events = new ArrayList<Entry>();
    var records = file.read(FIRST_MAX);
    for (var bytes : records) {
      switch (JournalRecord.read(bytes)) {
        case JournalRecord.Saved(var interaction) -> interactions.add(interaction);
        case JournalRecord.Noted(var entry) -> events.add(entry);
      }
    }
    if (records.isEmpty()) {
      throw new IOException("the journal does not give back what was written to it");
    }
    firstSize = records.size();
    return Batch.of(interactions, events);
  }

  @Override
  public void removeFirst() throws IOException {
    file.forgetRead();
    size -= firstSize;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
