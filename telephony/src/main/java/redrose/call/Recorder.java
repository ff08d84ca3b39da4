package redrose.call;

import java.util.Locale;
import java.util.Map;
import org.asteriskjava.fastagi.command.RecordFileCommand;
import redrose.agi.AgiChannel;
import redrose.agi.AgiReply;
import redrose.agi.CallerHungUp;

/** Records what a caller says after a tone. */
record Recorder(AgiChannel channel, Player player, Notes notes) {
  private static final String FORMAT = "wav";
  private static final String FINISH = "#";
  private static final String HANG_UP = "hangup";

  Recorded record(String name, String file, RecordingLimits limits) {
    player.dropWaitingKeys();
    var end = end(file, limits);
    notes.note(
        EventKind.RECORDED, Map.of("question", name, "end", end.name().toLowerCase(Locale.ROOT)));
    return new Recorded(end);
  }

  /** Asterisk's word for a hang-up may come in place of the command's own answer. */
  private Recorded.End end(String file, RecordingLimits limits) {
    try {
      return end(
          channel.execute(
              new RecordFileCommand(
                  file, FORMAT, FINISH, limits.longestMs(), 0, true, limits.silenceSeconds())));
    } catch (CallerHungUp _) {
      return Recorded.End.HANG_UP;
    }
  }

  private static Recorded.End end(AgiReply reply) {
    if (reply.code() == FINISH.charAt(0)) {
      return Recorded.End.KEY;
    }
    return reply.code() < 0 || reply.extra().equals(HANG_UP)
        ? Recorded.End.HANG_UP
        : Recorded.End.SILENCE_OR_LIMIT;
  }
}
