package redrose.sandbox.leak;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import redrose.sandbox.demo.SandboxProvider;
import redrose.sandbox.stripe.Fault;
import redrose.sandbox.stripe.FaultKind;

/** The calls that are rung, most of which go wrong on purpose, each at another step. */
enum LeakCall {
  PAID("pay", Canary.ACCEPTED),
  DECLINED("pay", Canary.DECLINED),
  KEYED_AS_A_REFERENCE("misplaced", Canary.ACCEPTED),
  ASSISTED("assisted", Canary.ACCEPTED) {
    @Override
    Optional<String> adviser() {
      return Optional.of("assisted-adviser");
    }
  },
  HUNG_UP_IN_THE_NUMBER("hang-up-at-number", Canary.ACCEPTED) {
    @Override
    Canary keyed(Canary card) {
      return card.cut(12);
    }
  },
  PROVIDER_RESET_AFTER_THE_CARD(Step.CARD, FaultKind.RESET_AFTER),
  MISTYPED("mistyped", Canary.ACCEPTED) {
    @Override
    Canary keyed(Canary card) {
      return card.mistyped();
    }
  },
  HUNG_UP_AT_THE_CODE("hang-up-at-code", Canary.ACCEPTED),
  PROVIDER_SILENT_AT_THE_CARD(Step.CARD, FaultKind.HOLD_AFTER),
  HUNG_UP_AT_THE_LAST_QUESTION("hang-up-at-confirm", Canary.ACCEPTED),
  PROVIDER_ERROR_AT_THE_CARD(Step.CARD, FaultKind.ERROR_AFTER),
  HUNG_UP_WHILE_PAYING("hang-up-while-paying", Canary.ACCEPTED),
  PROVIDER_RESET_AT_THE_CHARGE(Step.CHARGE, FaultKind.RESET_AFTER),
  PROVIDER_SILENT_AT_THE_CHARGE(Step.CHARGE, FaultKind.HOLD_AFTER),

  /** Only a control's: as shipped, the adviser's key takes the two apart before a card is asked. */
  KEYED_TO_THE_ADVISER("together", Canary.ACCEPTED) {
    @Override
    Optional<String> adviser() {
      return Optional.of("together-adviser");
    }

    @Override
    Canary keyed(Canary card) {
      return card.cut(16);
    }
  };

  /** The kinds that are rung on the line as it is shipped. */
  static final Set<LeakCall> PLANNED =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(KEYED_TO_THE_ADVISER)));

  /** A request by which a card, or word of it, reaches the provider. */
  private enum Step {
    CARD,
    CHARGE;

    /** What the provider's simulator calls it; GOV.UK Pay has one request for both. */
    String operation(SandboxProvider provider) {
      return switch (provider) {
        case STRIPE -> this == CARD ? "payment_methods.create" : "payment_intents.confirm";
        case GOVUKPAY -> "payments.authorise";
      };
    }
  }

  private final String script;
  private final String prefix;
  private final Optional<Step> step;
  private final FaultKind kind;

  LeakCall(String script, String prefix) {
    this(script, prefix, Optional.empty(), null);
  }

  LeakCall(Step step, FaultKind kind) {
    this("pay", Canary.ACCEPTED, Optional.of(step), kind);
  }

  LeakCall(String script, String prefix, Optional<Step> step, FaultKind kind) {
    this.script = script;
    this.prefix = prefix;
    this.step = step;
    this.kind = kind;
  }

  /** The script's name among {@code sandbox/calls/leak}. */
  String script() {
    return script;
  }

  /** What an adviser does meanwhile, by the script's name; empty where none takes part. */
  Optional<String> adviser() {
    return Optional.empty();
  }

  /** A card for one such call. */
  Canary card(int number) {
    return keyed(Canary.fresh(label(number), prefix));
  }

  /** What the caller keys of their card. */
  Canary keyed(Canary card) {
    return card;
  }

  /** What goes wrong at the provider. */
  Optional<Fault> fault(SandboxProvider provider) {
    return step.map(where -> Fault.once(where.operation(provider), kind));
  }

  /** {@code call 7 (hung up at the code)}. */
  private String label(int number) {
    return "call %d (%s)".formatted(number, words());
  }

  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
