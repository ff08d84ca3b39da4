package redrose.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path dir;

  @Test
  void a_password_is_random_kept_and_for_its_owner_only() throws Exception {
    Secrets secrets = new Secrets(dir);
    Path file = secrets.password("gateway");
    String first = Files.readString(file);

    assertThat(first).matches("[0-9a-f]{48}");
    assertThat(Files.readString(secrets.password("gateway"))).isEqualTo(first);
    assertThat(Files.readString(secrets.password("ivr"))).isNotEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
