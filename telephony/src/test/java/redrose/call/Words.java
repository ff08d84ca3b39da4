package redrose.call;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Utterances for tests: the key is the text and the sound. */
record Words(String key) implements Utterance {
  @Override
  public String text() {
    return key;
  }

  @Override
  public List<String> sounds() {
    return List.of(key);
  }

  @Override
  public Utterance slower() {
    return new Words("slow " + key);
  }

  /** Words that say which mistake and which attempt they are for. */
  static Wording wording(String name) {
    return (mistake, attempt) -> new Words(name + "/" + mistake.name() + "/" + attempt);
  }

  /** House words for tests. */
  static final HouseWords HOUSE =
      new HouseWords() {
        @Override
        public Utterance cleared() {
          return new Words("cleared");
        }

        @Override
        public Utterance entryHelp() {
          return new Words("help");
        }
      };

  /** Words about voices for tests; yes or no comes by keys, or from a grammar as 1 and 2. */
  static final VoiceWords VOICE =
      new VoiceWords() {
        @Override
        public Utterance notUnderstood() {
          return new Words("sorry");
        }

        @Override
        public Utterance keysFromHere() {
          return new Words("keys from here");
        }

        @Override
        public Menu<Boolean> yesOrNo(Utterance question) {
          return Menu.<Boolean>named("did-you-say", Wording.always(question))
              .option('1', true, new Words("right"))
              .option('2', false, new Words("wrong"))
              .orSaid(
                  Optional.of(
                      new ByVoice(new NoGrammar(), new Words("hint"), Optional.empty(), false)))
              .build();
        }
      };

  /** An answer by voice that is asked about, as {@code did you say X}. */
  static Optional<ByVoice> byVoice(boolean isReadBack) {
    return Optional.of(
        new ByVoice(
            new NoGrammar(),
            new Words("hint"),
            Optional.of(keys -> new Words("did you say " + keys)),
            isReadBack,
            isReadBack ? Set.of() : Set.of("0")));
  }

  /** Scripted ears need none. */
  private record NoGrammar() implements Grammar<String> {
    @Override
    public Set<String> phrases() {
      return Set.of();
    }

    @Override
    public Heard<String> read(List<String> words) {
      return Heard.nothing();
    }
  }
}
