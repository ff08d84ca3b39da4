package redrose.finance.books;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.Callable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redrose.requests.postgres.Database;

/** One of finance's commands: what it shows goes to a person, or to a program as JSON. */
abstract class Step implements Callable<Integer> {
  @ParentCommand private FinanceCommand finance;
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "print one line of JSON; amounts are pence")
  private boolean json;

  /** Does it; returns what it has to show. */
  abstract View run(Database store);

  @Override
  public final Integer call() {
    try (var store = Database.open(finance.store(), new SimpleMeterRegistry())) {
      var view = run(store);
      var out = spec.commandLine().getOut();
      out.print(json ? Json.text(view.json()) + "\n" : view.text());
      out.flush();
      return ExitCode.OK;
    }
  }

  /** A number within what there can be. */
  final int within(String option, int number, int least, int most) {
    if (number < least || number > most) {
      throw new ParameterException(
          spec.commandLine(), "Set %s to %d to %d.".formatted(option, least, most));
    }
    return number;
  }

  final ChartOfFunds funds() {
    return finance.funds();
  }
}
