package redrose.call;

import java.util.List;

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
}
