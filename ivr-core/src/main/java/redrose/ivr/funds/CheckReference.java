package redrose.ivr.funds;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redrose.requests.funds.Fund;
import redrose.requests.funds.ReferenceCheck;

/** {@code funds check}. */
@Command(
    name = "check",
    aliases = "try",
    description = "Says whether a reference is one of a fund's, and if not, why.")
final class CheckReference implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int HOLDS_NOT = 1;

  @ParentCommand private FundsCommand funds;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "REFERENCE", description = "as it stands on the bill, or as it is keyed")
  private String reference;

  @Option(
      names = "--fund",
      paramLabel = "FUND",
      required = true,
      description = "the fund's code; `funds list` shows them")
  private String code;

  @Override
  public Integer call() {
    var fund = fund();
    return switch (fund.reference().check(reference)) {
      case ReferenceCheck.Valid(var full) -> {
        print(fund, full, null, "%s is a reference of %s.".formatted(full, fund.name()));
        yield 0;
      }
      case ReferenceCheck.Several(var readings) -> {
        var all = String.join(", ", readings);
        print(
            fund,
            null,
            null,
            "These keys stand for several of %s: %s.".formatted(fund.name(), all));
        yield HOLDS_NOT;
      }
      case ReferenceCheck.Rejected(var reason) -> {
        print(fund, null, reason, Reasons.sentence(fund, reason));
        yield HOLDS_NOT;
      }
    };
  }

  private Fund fund() {
    var all = funds.directory().funds();
    return all.stream()
        .filter(fund -> fund.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "There is no fund %s; there are %s."
                        .formatted(
                            code, all.stream().map(Fund::code).collect(Collectors.joining(", ")))));
  }

  private void print(Fund fund, String full, ReferenceCheck.Reason reason, String sentence) {
    var out = spec.commandLine().getOut();
    if (!funds.wantsJson()) {
      out.println(sentence);
      return;
    }
    var object = new LinkedHashMap<String, Object>();
    object.put("fund", fund.code());
    object.put("valid", full != null);
    object.put("reference", full);
    object.put("reason", reason);
    object.put("words", sentence);
    out.println(JSON.valueToTree(object).toString());
  }
}
