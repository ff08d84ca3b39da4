package redrose.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redrose.ivr.directory.Directory;
import redrose.ivr.directory.DirectoryReader;
import redrose.requests.funds.Fund;
import redrose.requests.funds.ReferenceCheck;

/** What {@code docs/add-a-service.md} has a council write down does what it says. */
class AddAServiceTest {
  private static final Path ROOT = Path.of(System.getProperty("redrose.root"));
  private static final Pattern BLOCK = Pattern.compile("(?s)```yaml\n(.*?)```");
  private static final Pattern COPIED = Pattern.compile("cp (\\S+) council\\.yaml");
  private static final Pattern CHECKED = Pattern.compile("funds check (\\d+) --fund (\\S+)");
  private static final Pattern KEYED = Pattern.compile("`(\\d+#)`");

  @TempDir Path folder;

  @Test
  void theServiceIsTheFirstThatResidentsHear() throws IOException {
    var service = council().services().getFirst();
    assertThat(service.code()).isEqualTo("bike-locker-rent");
    assertThat(service.fund().code()).isEqualTo("bike-lockers");
  }

  @Test
  void ofTheTwoReferencesOnlyTheLettersIsOne() throws IOException {
    var checked = CHECKED.matcher(page()).results().map(this::check).toList();
    assertThat(checked)
        .extracting(check -> check instanceof ReferenceCheck.Valid)
        .containsExactly(true, false);
  }

  @Test
  void theScriptKeysWhatThePageHasAPersonKey() throws IOException {
    var script = Files.readString(ROOT.resolve("sandbox/calls/bike-lockers/pays.call"));
    var keyed = KEYED.matcher(page()).results().map(one -> one.group(1)).toList();
    assertThat(keyed).hasSize(4);
    assertThat(keyed)
        .filteredOn(keys -> keys.length() < 12) // a card stands in no script
        .allMatch(keys -> script.contains("press " + keys));
  }

  private ReferenceCheck check(MatchResult command) {
    try {
      return fund(council(), command.group(2)).reference().check(command.group(1));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Fund fund(Directory directory, String code) {
    return directory.funds().stream()
        .filter(fund -> fund.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** The shipped directory with what the page adds, each first in its list. */
  private Directory council() throws IOException {
    var blocks = BLOCK.matcher(page()).results().map(block -> block.group(1)).toList();
    assertThat(blocks).hasSize(2);
    var copied = COPIED.matcher(page()).results().findFirst().orElseThrow().group(1);
    var shipped = Files.readString(ROOT.resolve(copied));
    var file = folder.resolve("council.yaml");
    Files.writeString(file, with(with(shipped, "funds", blocks), "services", blocks));
    return DirectoryReader.read(file);
  }

  private static String with(String directory, String list, List<String> blocks) {
    var block = blocks.get(list.equals("funds") ? 0 : 1);
    var before = "\n" + list + ":\n";
    assertThat(directory).containsOnlyOnce(before);
    return directory.replace(before, before + block);
  }

  private static String page() throws IOException {
    return Files.readString(ROOT.resolve("docs/add-a-service.md"));
  }
}
