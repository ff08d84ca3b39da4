package redrose.sandbox.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;

/**
 * Who asks: a JSON web token signed with the key's secret, issued by the service within half a
 * minute of now (docs.notifications.service.gov.uk/rest-api.html, authorisation header).
 */
record TokenCheck(NotifyKey key, InstantSource clock) {
  private static final String BEARER = "Bearer ";
  private static final long MOST_SECONDS_APART = 30;

  /** What is wrong with the header; empty where it holds. */
  Optional<String> fault(String header) {
    if (header == null || !header.startsWith(BEARER)) {
      return Optional.of("Unauthorized: authentication token must be provided");
    }
    try {
      var claims = claims(header.substring(BEARER.length()));
      long apart = Math.abs(claims.getIssuedAt().getValue() - clock.instant().getEpochSecond());
      return apart > MOST_SECONDS_APART
          ? Optional.of("Error: Your system clock must be accurate to within 30 seconds")
          : Optional.empty();
    } catch (InvalidJwtException | MalformedClaimException _) {
      return Optional.of("Invalid token: signature, api token not found");
    }
  }

  private JwtClaims claims(String token) throws InvalidJwtException {
    return new JwtConsumerBuilder()
        .setVerificationKey(new HmacKey(key.secret().toString().getBytes(UTF_8)))
        .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "HS256"))
        .setExpectedIssuer(key.serviceId().toString())
        .setRequireIssuedAt()
        .build()
        .processToClaims(token);
  }
}
