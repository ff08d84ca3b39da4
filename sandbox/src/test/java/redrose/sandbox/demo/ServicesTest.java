package redrose.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redrose.sandbox.demo.ProcessService.ProcessPlan;

class ServicesTest {
  @TempDir Path dir;
  final List<String> events = new CopyOnWriteArrayList<>();

  @Test
  void a_service_starts_after_those_it_needs_and_ends_before_them() {
    try (Services services = new Services(List.of(noted("base"), noted("top", "base")), _ -> {})) {
      services.start();
    }
    assertThat(events).containsExactly("+base", "+top", "-top", "-base");
  }

  @Test
  void a_failing_service_ends_the_others_and_says_why() {
    Service failing =
        new Noted("broken", Set.of("base"), events) {
          @Override
          public void start() {
            throw new StartFailure("The fuse is blown.");
          }
        };
    Services services =
        new Services(List.of(noted("base"), failing, noted("top", "broken")), _ -> {});

    assertThatThrownBy(services::start)
        .isInstanceOf(StartFailure.class)
        .hasMessage("The fuse is blown.");
    assertThat(events).containsExactly("+base", "-top", "-broken", "-base");
  }

  @Test
  void a_process_that_dies_while_starting_is_told_by_its_last_useful_line() {
    String script = "echo first; echo 'No money in the till.'; echo '\tat a.b.C(D.java:1)'; exit 2";
    Service till = process("till", script, () -> false);
    Services services = new Services(List.of(till), _ -> {});

    assertThatThrownBy(services::start)
        .hasMessageStartingWith("till did not start: No money in the till. (its log: ");
  }

  @Test
  void a_process_that_ignores_a_polite_end_is_ended_all_the_same() throws Exception {
    Path ready = dir.resolve("ready");
    String script = "trap '' TERM; touch " + ready + "; while :; do sleep 0.1; done";
    Service stubborn = process("stubborn", script, () -> Files.exists(ready));
    try (Services services = new Services(List.of(stubborn), _ -> {})) {
      services.start();
      assertThat(Leftovers.find(dir)).isNotEmpty();
    }
    assertThat(Leftovers.end(dir))
        .isLessThanOrEqualTo(1); // its last `sleep` may outlive it by 0.1 s
    assertThat(Leftovers.find(dir)).isEmpty();
  }

  @Test
  void a_process_that_ends_without_being_asked_is_told_of() throws Exception {
    String script = "touch $0; while [ -e $0 ]; do sleep 0.1; done; echo 'Out of ink.'";
    Path flag = dir.resolve("flag");
    Service printer =
        process("printer", script.replace("$0", flag.toString()), () -> Files.exists(flag));
    try (Services services = new Services(List.of(printer), events::add)) {
      services.start();
      Files.delete(flag);

      assertThat(
              Wait.until(
                  Duration.ofSeconds(60),
                  () -> !events.isEmpty() && events.getLast().contains("ended")))
          .isTrue();
      assertThat(events.getLast()).startsWith("printer has ended: Out of ink. (its log: ");
    }
  }

  Noted noted(String name, String... needs) {
    return new Noted(name, Set.of(needs), events);
  }

  Service process(String name, String script, Readiness readiness) {
    ProcessPlan plan = new ProcessPlan(List.of("bash", "-c", script), Map.of(), readiness);
    return new ProcessService(name, Set.of(), new StateFolder(dir), plan);
  }

  static class Noted implements Service {
    private final String name;
    private final Set<String> needs;
    private final List<String> events;

    Noted(String name, Set<String> needs, List<String> events) {
      this.name = name;
      this.needs = needs;
      this.events = events;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Set<String> needs() {
      return needs;
    }

    @Override
    public void start() {
      events.add("+" + name);
    }

    @Override
    public void stop() {
      events.add("-" + name);
    }
  }
}
