package redrose.ivr.listening;

import org.vosk.Recognizer;

/** A Vosk recogniser, whose memory is not the Java heap's. */
final class VoskRecogniser implements Recogniser {
  private final Recognizer recognizer;
  private boolean isClosed;

  VoskRecogniser(Recognizer recognizer) {
    this.recognizer = recognizer;
  }

  @Override
  public Recognition hear(byte[] sound) {
    requireOpen();
    return recognizer.acceptWaveForm(sound, sound.length)
        ? VoskReply.result(recognizer.getResult())
        : VoskReply.partial(recognizer.getPartialResult());
  }

  @Override
  public Recognition finish() {
    requireOpen();
    return VoskReply.result(recognizer.getFinalResult());
  }

  /** Once only: freeing the memory twice would end the process. */
  @Override
  public void close() {
    if (!isClosed) {
      isClosed = true;
      recognizer.close();
    }
  }

  private void requireOpen() {
    if (isClosed) {
      throw new IllegalStateException("this recogniser is closed");
    }
  }
}
