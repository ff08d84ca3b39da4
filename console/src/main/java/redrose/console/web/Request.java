package redrose.console.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import redrose.requests.staff.Visitor;

/** What a browser asks for, read whole before anybody works on it. */
public final class Request {
  private final String method;
  private final String path;
  private final String query;
  private final Map<String, String> pathParts;
  private final Fields queryFields;
  private final Fields form;
  private final HttpServerRequest wire;
  private final Map<String, String> cookies;
  private final Optional<Visitor> visitor;

  private Request(RoutingContext context, HttpServerRequest wire, Optional<Visitor> visitor) {
    this.wire = wire;
    this.method = wire.method().name();
    this.path = wire.path();
    this.query = Optional.ofNullable(wire.query()).orElse("");
    this.pathParts = context.pathParams();
    this.queryFields = new Fields(context.queryParams());
    this.form = new Fields(wire.formAttributes());
    this.cookies =
        wire.cookies().stream()
            .collect(Collectors.toMap(Cookie::getName, Cookie::getValue, (first, _) -> first));
    this.visitor = visitor;
  }

  static Request of(RoutingContext context) {
    return new Request(context, context.request(), Optional.empty());
  }

  private Request(Request other, Visitor visitor) {
    this.wire = other.wire;
    this.method = other.method;
    this.path = other.path;
    this.query = other.query;
    this.pathParts = other.pathParts;
    this.queryFields = other.queryFields;
    this.form = other.form;
    this.cookies = other.cookies;
    this.visitor = Optional.of(visitor);
  }

  /** The same, from somebody who is known. */
  public Request from(Visitor known) {
    return new Request(this, known);
  }

  public String method() {
    return method;
  }

  public String path() {
    return path;
  }

  /** Path and query, as a link would have them. */
  public String address() {
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** The part of the path that the route calls {@code :name}. */
  public String part(String name) {
    return pathParts.getOrDefault(name, "");
  }

  /** The same where the route has an id there; empty where it is none. */
  public Optional<UUID> id(String name) {
    try {
      return Optional.of(UUID.fromString(part(name)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  public Fields query() {
    return queryFields;
  }

  public Fields form() {
    return form;
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(wire.getHeader(name));
  }

  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name));
  }

  /** Who asks, where they have signed in. */
  public Optional<Visitor> visitor() {
    return visitor;
  }

  /** Who asks, on a route that is for staff. */
  public Visitor staff() {
    return visitor.orElseThrow(() -> new IllegalStateException("the route is open to anybody"));
  }
}
