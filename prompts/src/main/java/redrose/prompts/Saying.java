package redrose.prompts;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import redrose.call.Utterance;
import redrose.prompts.sound.Label;
import redrose.prompts.sound.MadeSounds;
import redrose.prompts.sound.Sound;
import redrose.prompts.sound.SoundFile;

/** A voice's utterances: each has one sound file, known before it is made. */
sealed interface Saying extends Utterance {
  SoundFile file();

  /** Whether it holds something of the caller's, so that its sound must not stay. */
  boolean passing();

  /** Its sound, made if it isn't there. */
  Sound sound();

  @Override
  Saying slower();

  /**
   * What was built or recorded: there from the start.
   *
   * @param current its file now: a recording may take the built one's place at any time
   * @param slowly makes the same of it at a slower pace
   */
  record Ready(String key, String text, Supplier<SoundFile> current, UnaryOperator<Saying> slowly)
      implements Saying {
    @Override
    public Saying slower() {
      return slowly.apply(this);
    }

    @Override
    public SoundFile file() {
      return current.get();
    }

    @Override
    public boolean passing() {
      return false;
    }

    @Override
    public Sound sound() {
      return file().read();
    }

    @Override
    public List<String> sounds() {
      return List.of(file().base().toString());
    }
  }

  /** Several in one, as they are now. */
  record Joined(String key, String text, Supplier<Made> current, UnaryOperator<Saying> slowly)
      implements Saying {
    @Override
    public Saying slower() {
      return slowly.apply(this);
    }

    @Override
    public SoundFile file() {
      return current.get().file();
    }

    @Override
    public boolean passing() {
      return current.get().passing();
    }

    @Override
    public Sound sound() {
      return current.get().sound();
    }

    @Override
    public List<String> sounds() {
      return current.get().sounds();
    }
  }

  /** What is made when it is first wanted. */
  record Made(
      Label label,
      SoundFile file,
      boolean passing,
      Supplier<Sound> maker,
      MadeSounds folder,
      UnaryOperator<Saying> slowly)
      implements Saying {
    @Override
    public Saying slower() {
      return slowly.apply(this);
    }

    @Override
    public String key() {
      return label.key();
    }

    @Override
    public String text() {
      return label.text();
    }

    @Override
    public Sound sound() {
      return !passing && file.exists() ? file.read() : maker.get();
    }

    @Override
    public List<String> sounds() {
      folder.provide(file, label, maker);
      return List.of(file.base().toString());
    }
  }
}
