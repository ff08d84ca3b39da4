package redrose.prompts;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import redrose.prompts.Prompt.Plain;
import redrose.prompts.Prompt.Variable;
import redrose.prompts.Prompt.With1;
import redrose.prompts.Prompt.With2;

/** Every prompt there is, and how the rooms' classes declare theirs. */
public final class Prompts {
  private static final List<Class<?>> ROOMS =
      List.of(
          LinePrompts.class,
          LanguagePrompts.class,
          AccessPrompts.class,
          PayPrompts.class,
          PlacePrompts.class,
          SignpostPrompts.class,
          ReportPrompts.class,
          CardPrompts.class,
          TextPrompts.class,
          BillPrompts.class,
          LinkPrompts.class,
          AdviserPrompts.class,
          CallBackPrompts.class,
          FeedbackPrompts.class,
          ResumePrompts.class);

  /** Callers are understood by voice in English alone, and advisers work in it. */
  private static final List<Class<?>> ENGLISH_ROOMS =
      List.of(ListeningPrompts.class, StaffPrompts.class);

  private Prompts() {}

  /** Every prompt that the rooms declare. */
  public static List<Prompt> all() {
    return in(Language.EN);
  }

  /** Those that can be said in a language; the build holds its catalogue to exactly these. */
  public static List<Prompt> in(Language language) {
    return Stream.concat(
            ROOMS.stream(),
            language == Language.EN ? ENGLISH_ROOMS.stream() : Stream.<Class<?>>empty())
        .flatMap(Prompts::declaredIn)
        .toList();
  }

  private static Stream<Prompt> declaredIn(Class<?> room) {
    return Arrays.stream(room.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .map(
            field -> {
              try {
                return (Prompt) field.get(null);
              } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  static Plain plain(String key) {
    return new Plain(key);
  }

  static <A extends Value> With1<A> with(String key, Variable<A> first) {
    return new With1<>(key, first);
  }

  static <A extends Value, B extends Value> With2<A, B> with(
      String key, Variable<A> first, Variable<B> second) {
    return new With2<>(key, first, second);
  }

  static Variable<Value.Money> money(String name) {
    return new Variable<>(name, Value.Money.class);
  }

  static Variable<Value.Date> date(String name) {
    return new Variable<>(name, Value.Date.class);
  }

  static Variable<Value.Moment> moment(String name) {
    return new Variable<>(name, Value.Moment.class);
  }

  static Variable<Value.Digits> digits(String name) {
    return new Variable<>(name, Value.Digits.class);
  }

  static Variable<Value.CardEnding> cardEnding(String name) {
    return new Variable<>(name, Value.CardEnding.class);
  }

  static Variable<Value.Reference> reference(String name) {
    return new Variable<>(name, Value.Reference.class);
  }

  static Variable<Value.Count> number(String name) {
    return new Variable<>(name, Value.Count.class);
  }

  static Variable<Value.Weekday> weekday(String name) {
    return new Variable<>(name, Value.Weekday.class);
  }

  static Variable<Value.TimeOfDay> time(String name) {
    return new Variable<>(name, Value.TimeOfDay.class);
  }

  static Variable<Value.Text> text(String name) {
    return new Variable<>(name, Value.Text.class);
  }
}
