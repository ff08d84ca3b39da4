package redrose.ivr.keeping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redrose.ivr.live.LiveSettings;
import redrose.ivr.live.SettingValues;
import redrose.prompts.Language;
import redrose.requests.Setting;

/** {@code announce}: what every caller hears after the greeting. */
@Command(
    name = "announce",
    description = {
      "Has every caller hear something after the greeting, within seconds and until it is taken"
          + " off. Without words it says what callers hear now.",
      "",
      "  ./redrose announce \"Ribble Bridge is closed until Friday.\" --until 2026-12-04T18:00",
      "  ./redrose announce --undo"
    },
    mixinStandardHelpOptions = true)
final class AnnounceCommand implements Callable<Integer> {
  @ParentCommand private KeepingCommand keeping;
  @Mixin private Output output;
  @Mixin private Changing changing;
  @Spec private CommandSpec spec;

  @ArgGroup private What what;

  @Option(
      names = "--in",
      paramLabel = "LANGUAGE=WORDS",
      description = "the same in another language: --in pl=\"…\"; without it callers hear English")
  private Map<String, String> others = new HashMap<>();

  /** One of these, or none. */
  private static final class What {
    @Parameters(paramLabel = "WORDS", description = "what callers hear, in English")
    private String words;

    @Option(names = "--off", description = "takes it off")
    private boolean off;

    @Option(names = "--undo", description = "brings back what stood before the last change")
    private boolean undo;
  }

  @Override
  public Integer call() {
    if (what == null) {
      show(Changing.current(keeping, LiveSettings.ANNOUNCEMENT));
    } else if (what.undo) {
      show(Optional.of(changing.undo(keeping, LiveSettings.ANNOUNCEMENT)));
    } else {
      var value = what.off ? Optional.<String>empty() : Optional.of(value(what.words));
      show(Optional.of(changing.change(keeping, LiveSettings.ANNOUNCEMENT, value)));
    }
    return 0;
  }

  private String value(String english) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(Language.EN.tag(), english);
    words.putAll(others);
    return Changing.checked(spec, () -> SettingValues.announcement(words));
  }

  private void show(Optional<Setting> setting) {
    var value = setting.flatMap(Setting::value);
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("announcement", value.orElse(null));
    object.put("until", setting.flatMap(Setting::until).map(Object::toString).orElse(null));
    object.put("changed_by", setting.map(Setting::changedBy).orElse(null));
    output.print(
        value
            .map(words -> "Callers hear%s: %s".formatted(Changing.ends(setting.get()), words))
            .orElse("Callers hear no announcement of a supervisor's."),
        object);
  }
}
