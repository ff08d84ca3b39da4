package redrose.sandbox.govukpay;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One thing that can be asked for.
 *
 * @param name as faults and the ledger call it: {@code payments.capture}
 * @param needsKey whether the API key is asked for
 * @param faultCode the error code of a fault in it (5xx)
 * @param parsingCode the error code where its JSON is none
 * @param check refuses what is wrong with the request itself, and says what it would do
 */
record Operation(
    String name,
    String method,
    Pattern path,
    boolean needsKey,
    String faultCode,
    String parsingCode,
    Function<PayCall, Work> check) {

  /** What a request that is all right does. */
  @FunctionalInterface
  interface Work {
    PayAnswer run();
  }

  static Operation of(
      String name, String method, String path, String faultCode, Function<PayCall, Work> check) {
    var ids = path.replace("{payment}", "([a-z0-9]{26})").replace("{refund}", "([a-z0-9]{26})");
    return new Operation(name, method, Pattern.compile(ids), true, faultCode, "P0197", check);
  }

  Operation withoutKey() {
    return new Operation(name, method, path, false, faultCode, parsingCode, check);
  }

  Operation parsing(String code) {
    return new Operation(name, method, path, needsKey, faultCode, code, check);
  }

  /** The ids in the path, if this is what is asked for. */
  Optional<PayCall.Ids> match(String askedMethod, String askedPath) {
    var found = path.matcher(askedPath);
    if (!method.equals(askedMethod) || !found.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new PayCall.Ids(
            found.groupCount() > 0 ? found.group(1) : "",
            found.groupCount() > 1 ? found.group(2) : ""));
  }
}
