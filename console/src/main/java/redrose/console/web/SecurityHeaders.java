package redrose.console.web;

import java.util.Map;

/**
 * What every answer tells the browser not to do: no script, style or frame but our own files, no
 * guessing of types, no copy kept. OWASP ASVS 5, chapter 3.4.
 */
final class SecurityHeaders {
  static final Map<String, String> EVERYWHERE =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src"
              + " 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
              + " 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=(), payment=()",
          "Strict-Transport-Security",
          "max-age=63072000",
          "Cache-Control",
          "no-store");

  private SecurityHeaders() {}
}
