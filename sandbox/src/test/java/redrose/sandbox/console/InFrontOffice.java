package redrose.sandbox.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Hands the one {@link FrontOffice} to a test class that asks for it, one class after the other;
 * after each test the browser must have complained of nothing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock("front office")
@ExtendWith(InFrontOffice.Keeper.class)
@interface InFrontOffice {

  /** Opens it for the first, and has JUnit close it behind the last. */
  final class Keeper implements ParameterResolver, AfterEachCallback {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == FrontOffice.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return office(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
      var complaints = office(context).chromium().complaints;
      try {
        assertThat(complaints).isEmpty();
      } finally {
        complaints.clear(); // the next test's are its own
      }
    }

    private static FrontOffice office(ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.create(FrontOffice.class))
          .computeIfAbsent(FrontOffice.class, _ -> FrontOffice.open(), FrontOffice.class);
    }
  }
}
