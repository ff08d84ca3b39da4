package redrose.sandbox.stripe;

import com.stripe.net.ApiRequestParams;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that Stripe can be asked for.
 *
 * @param name how faults and the ledger call it: {@code payment_intents.confirm}
 * @param method GET or POST
 * @param path Stripe's path, with {@code {…}} where the object's id stands
 * @param rules what Stripe accepts
 * @param simulated the parameters that have an effect here; others that Stripe knows are refused by
 *     name. A name stands for all that is nested in it.
 * @param required those without which Stripe refuses
 * @param work what it does
 */
record Operation(
    String name,
    String method,
    String path,
    Rule.Nested rules,
    Set<String> simulated,
    List<String> required,
    Work work) {

  /** Carries an operation out and returns the JSON of its answer. */
  @FunctionalInterface
  interface Work {
    Map<String, Object> run(ApiCall call);
  }

  static Operation get(
      String name, String path, Class<? extends ApiRequestParams> params, Work work) {
    Rule.Nested rules = ParameterRules.of(params);
    return new Operation(name, "GET", path, rules, rules.members().keySet(), List.of(), work);
  }

  static Operation post(
      String name, String path, Class<? extends ApiRequestParams> params, Work work) {
    return new Operation(
        name, "POST", path, ParameterRules.of(params), Set.of("expand"), List.of(), work);
  }

  Operation simulating(String... names) {
    var all = new java.util.HashSet<>(simulated);
    all.addAll(List.of(names));
    return new Operation(name, method, path, rules, Set.copyOf(all), required, work);
  }

  Operation only(String... names) {
    return new Operation(name, method, path, rules, Set.of(names), required, work);
  }

  Operation requiring(String... names) {
    return new Operation(name, method, path, rules, simulated, List.of(names), work);
  }

  /** Raises Stripe's error if {@code values} are not acceptable. */
  void check(Map<String, Object> values) {
    ParameterCheck.check(rules, values);
    checkSimulated("", values);
    var parameters = new Parameters(values);
    required.forEach(parameters::required);
  }

  private void checkSimulated(String path, Map<?, ?> values) {
    values.forEach(
        (key, value) -> {
          String name = path.isEmpty() ? key.toString() : path + "[" + key + "]";
          if (!simulated.contains(name)) {
            if (value instanceof Map<?, ?> members && leadsSomewhere(name)) {
              checkSimulated(name, members);
            } else {
              throw Errors.notSimulated(name);
            }
          }
        });
  }

  private boolean leadsSomewhere(String name) {
    return simulated.stream().anyMatch(deeper -> deeper.startsWith(name + "["));
  }

  /**
   * The object's id ("" if the path has none) if this operation is what {@code method path} asks
   * for.
   */
  Optional<String> match(String asked, String askedPath) {
    String[] steps = path.split("/", -1);
    String[] askedSteps = askedPath.split("/", -1);
    if (!method.equals(asked) || steps.length != askedSteps.length) {
      return Optional.empty();
    }
    String id = "";
    for (int i = 0; i < steps.length; i++) {
      if (steps[i].startsWith("{") && !askedSteps[i].isEmpty()) {
        id = askedSteps[i];
      } else if (!steps[i].equals(askedSteps[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(id);
  }

  /** This operation with what {@code hidden} names gone, as if the SDK had no such parameter. */
  Operation without(List<String> hidden) {
    return hidden.isEmpty()
        ? this
        : new Operation(
            name, method, path, (Rule.Nested) prune(rules, hidden), simulated, required, work);
  }

  private static Rule prune(Rule rule, List<String> path) {
    return switch (rule) {
      case Rule.Nested(var members) when members.containsKey(path.getFirst()) -> {
        var left = new LinkedHashMap<>(members);
        if (path.size() == 1) {
          left.remove(path.getFirst());
        } else {
          left.compute(path.getFirst(), (_, inner) -> prune(inner, path.subList(1, path.size())));
        }
        yield new Rule.Nested(Map.copyOf(left));
      }
      case Rule.Either(var rules) ->
          new Rule.Either(rules.stream().map(inner -> prune(inner, path)).toList());
      default -> rule;
    };
  }
}
