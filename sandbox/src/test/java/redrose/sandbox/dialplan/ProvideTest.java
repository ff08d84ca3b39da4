package redrose.sandbox.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How an Asterisk is found, or why there is none: without fetching one. */
class ProvideTest {
  private final Path folder = Scripts.folder("provide");

  @Test
  void saysWhereAsteriskIs() {
    assertThat(Scripts.run(Scripts.PROVIDE).output())
        .contains("ASTERISK_KIND=")
        .containsPattern("ASTERISK_VERSION=2\\d\\.");
  }

  @Test
  void aMachineWithoutOneIsToldThatItWillBeFetchedAndNothingIsChanged() throws IOException {
    var archive = archiveWithSid();
    var result = provide(Map.of("REDROSE_DEBIAN_MIRROR", "file:" + archive), "--check");
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.output()).contains("will be fetched");
    assertThat(folder.resolve("cache")).doesNotExist();
  }

  @Test
  void withoutAnArchiveItSaysSoInOneSentence() {
    var result = provide(Map.of("REDROSE_DEBIAN_MIRROR", "file:/nowhere"), "--check");
    assertThat(result.code()).isEqualTo(12);
    assertThat(result.output().lines()).hasSize(1).first().asString().contains("network");
  }

  @Test
  void anAsteriskOnThePathThatIsTooOldIsNotUsed() throws IOException {
    asteriskOnThePath("Asterisk 16.28.0~dfsg-0");
    var result = provide(Map.of("REDROSE_DEBIAN_MIRROR", "file:" + archiveWithSid()), "--check");
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.output()).contains("16.28.0, older than 20");
  }

  @Test
  void sourcesOfBothFormatsAreRead() throws IOException {
    var apt = Files.createDirectories(folder.resolve("apt/sources.list.d")).getParent();
    Files.writeString(
        apt.resolve("sources.list"),
        """
        # deb http://commented.example/debian stable main
        deb [arch=amd64 signed-by=/k] http://one-line.example/debian/ stable main
        deb cdrom:[Debian]/ stable main
        """);
    Files.writeString(
        apt.resolve("sources.list.d/a.sources"),
        """
        Types: deb
        URIs: http://other.example/tools http://deb822.example/debian
        Suites: x
        """);
    Files.writeString(
        apt.resolve("sources.list.d/m.list"),
        "deb mirror+file:" + apt.resolve("mirrors") + " stable main\n");
    Files.writeString(apt.resolve("mirrors"), "https://mirror.example/debian\tpriority:1\n");
    var script = ". " + Scripts.ROOT.resolve("docker/asterisk/parts/mirror.sh") + "; apt_addresses";
    var builder = new ProcessBuilder("bash", "-c", script);
    builder.environment().put("REDROSE_APT_FOLDER", apt.toString());
    assertThat(Scripts.finish(builder).output().lines())
        .containsExactly(
            "http://deb822.example/debian",
            "http://one-line.example/debian",
            "https://mirror.example/debian",
            "http://other.example/tools");
  }

  @Test
  void anythingElseIsWrongUsage() {
    assertThat(provide(Map.of(), "--chekc").code()).isEqualTo(2);
  }

  /** Runs it as on a machine that has no Asterisk yet. */
  private Scripts.Result provide(Map<String, String> environment, String argument) {
    var builder = new ProcessBuilder(Scripts.PROVIDE.toString(), argument);
    builder.environment().put("REDROSE_CACHE", folder.resolve("cache").toString());
    builder.environment().putAll(environment);
    builder.environment().merge("PATH", folder.resolve("bin") + ":", (old, bin) -> bin + old);
    if (!Files.exists(folder.resolve("bin"))) {
      builder.environment().put("REDROSE_IGNORE_PATH_ASTERISK", "1");
    }
    return Scripts.finish(builder);
  }

  private void asteriskOnThePath(String version) throws IOException {
    var program = Files.createDirectories(folder.resolve("bin")).resolve("asterisk");
    Files.writeString(program, "#!/bin/sh\necho '" + version + "'\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path archiveWithSid() throws IOException {
    var archive = folder.resolve("archive");
    var release = Files.createDirectories(archive.resolve("dists/sid")).resolve("InRelease");
    Files.writeString(release, "Origin: Debian\nSuite: unstable\n");
    return archive;
  }
}
