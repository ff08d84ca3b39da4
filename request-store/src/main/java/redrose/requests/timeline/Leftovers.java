package redrose.requests.timeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journals that dead processes left. Their records are copied and on the disk before their file
 * goes; a crash in between leaves them twice, and the store takes each once.
 */
final class Leftovers {
  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
  private static final int RECORDS_AT_ONCE = 1_000;

  private Leftovers() {}

  /** Takes over what dead processes of a program left in a folder; how many records. */
  static long adopt(Path folder, String program, JournalFile mine) throws IOException {
    var adopted = 0L;
    for (var path : journals(folder, program)) {
      var dead = JournalFile.openDead(path);
      if (dead.isPresent()) {
        adopted += adopt(path, dead.get(), mine);
      }
    }
    return adopted;
  }

  private static long adopt(Path path, JournalFile dead, JournalFile mine) throws IOException {
    var adopted = 0L;
    var records = dead.read(RECORDS_AT_ONCE);
    while (!records.isEmpty()) {
      mine.append(records);
      adopted += records.size();
      dead.forgetRead();
      records = dead.read(RECORDS_AT_ONCE);
    }
    LOG.info("{} timeline entries taken over from {}", adopted, path.getFileName());
    if (dead.isEmpty()) {
      dead.delete();
    } else {
      LOG.error("{} is torn, so it is put aside; its last entries may be missing", path);
      dead.putAside();
    }
    return adopted;
  }

  /** The eight hexadecimal digits are those of a start: see {@link Recorder}. */
  private static List<Path> journals(Path folder, String program) throws IOException {
    try (var paths = Files.newDirectoryStream(folder, program + "-????????" + JournalFile.SUFFIX)) {
      var found = new ArrayList<Path>();
      paths.forEach(found::add);
      found.sort(null);
      return found;
    }
  }
}
