package redrose.sandbox.stripe;

import com.google.gson.annotations.SerializedName;
import com.stripe.net.ApiRequestParams;
import com.stripe.param.common.EmptyParam;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what an operation accepts from the SDK's own parameter class: its serialised fields,
 * recursively. Where a field takes one of several types, it is declared as {@code Object} and the
 * overloads of the builder's setter say which.
 */
final class ParameterRules {
  /** Each class is read once: some have hundreds of nested ones. */
  private static final ClassValue<Rule.Nested> READ =
      new ClassValue<>() {
        @Override
        protected Rule.Nested computeValue(Class<?> params) {
          return nested(params);
        }
      };

  private ParameterRules() {}

  /** The rule for the parameters that {@code params} can send. */
  static Rule.Nested of(Class<? extends ApiRequestParams> params) {
    return READ.get(params);
  }

  private static Rule.Nested nested(Class<?> params) {
    var members = new LinkedHashMap<String, Rule>();
    for (Field field : params.getDeclaredFields()) {
      SerializedName name = field.getAnnotation(SerializedName.class);
      if (name != null && !name.value().equals(ApiRequestParams.EXTRA_PARAMS_KEY)) {
        members.put(name.value(), rule(params, field));
      }
    }
    return new Rule.Nested(Map.copyOf(members));
  }

  private static Rule rule(Class<?> params, Field field) {
    Class<?> type = field.getType();
    return type == Object.class || type == ApiRequestParams.EnumParam.class
        ? either(params, field)
        : rule(field.getGenericType());
  }

  private static Rule either(Class<?> params, Field field) {
    String name = field.getName();
    String setter = "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    var rules = new ArrayList<Rule>();
    for (Class<?> inner : params.getDeclaredClasses()) {
      if (inner.getSimpleName().equals("Builder")) {
        for (Method method : inner.getDeclaredMethods()) {
          if (method.getName().equals(setter)) {
            rules.add(rule(method.getGenericParameterTypes()[0]));
          }
        }
      }
    }
    if (rules.isEmpty()) {
      throw new IllegalStateException("No setter tells what %s.%s takes".formatted(params, name));
    }
    return new Rule.Either(List.copyOf(rules));
  }

  private static Rule rule(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == Map.class
          ? new Rule.Dictionary()
          : new Rule.Listing(rule(generic.getActualTypeArguments()[0]));
    }
    Class<?> plain = (Class<?>) type;
    if (plain == EmptyParam.class) {
      return new Rule.Unset();
    }
    if (plain.isEnum()) {
      return choice(plain);
    }
    return switch (plain.getSimpleName()) {
      case "String" -> new Rule.Text();
      case "Long" -> new Rule.WholeNumber();
      case "BigDecimal" -> new Rule.Decimal();
      case "Boolean" -> new Rule.Flag();
      default -> nested(plain);
    };
  }

  private static Rule choice(Class<?> words) {
    return new Rule.Choice(
        Arrays.stream(words.getEnumConstants())
            .map(word -> ((ApiRequestParams.EnumParam) word).getValue())
            .sorted()
            .toList());
  }
}
