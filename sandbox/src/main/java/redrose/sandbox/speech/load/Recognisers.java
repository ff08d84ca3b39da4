package redrose.sandbox.speech.load;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import redrose.ivr.listening.Recogniser;
import redrose.ivr.listening.SpeechModel;
import redrose.ivr.listening.SpeechModelInvalid;

/** What a recogniser costs in memory, in the middle of an answer. */
public final class Recognisers {
  private static final int COUNT = 200;
  private static final int FRAME_BYTES = 320;

  private Recognisers() {}

  /**
   * Opens many, has each hear a whole answer, and looks at how the process has grown.
   *
   * @param residentKib the process's own memory, KiB
   */
  public static long kibEach(SpeechModel model, List<Said<?>> said, LongSupplier residentKib)
      throws SpeechModelInvalid {
    hear(model, said, COUNT / 10).forEach(Recogniser::close);
    long before = residentKib.getAsLong();
    var open = hear(model, said, COUNT);
    long after = residentKib.getAsLong();
    open.forEach(Recogniser::close);
    return (after - before) / COUNT;
  }

  private static List<Recogniser> hear(SpeechModel model, List<Said<?>> said, int count)
      throws SpeechModelInvalid {
    List<Recogniser> open = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      var one = said.get(i % said.size());
      var recogniser = model.recogniser(one.task().grammar());
      var bytes = ByteBuffer.allocate(2 * one.samples().length).order(ByteOrder.LITTLE_ENDIAN);
      bytes.asShortBuffer().put(one.samples());
      for (int at = 0; at + FRAME_BYTES <= bytes.capacity(); at += FRAME_BYTES) {
        recogniser.hear(Arrays.copyOfRange(bytes.array(), at, at + FRAME_BYTES));
      }
      open.add(recogniser);
    }
    return open;
  }
}
