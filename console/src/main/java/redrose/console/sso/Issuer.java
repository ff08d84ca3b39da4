package redrose.console.sso;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;

/** The other side of single sign-on: sends people there, and reads what comes back with them. */
final class Issuer {
  private static final int LIMIT_MS = 5_000;
  private static final int ANSWER_MAX_BYTES = 512 * 1024;

  private final SsoConfig config;
  private final ClientID client;
  private volatile OIDCProviderMetadata metadata;

  Issuer(SsoConfig config) {
    this.config = config;
    this.client = new ClientID(config.clientId());
  }

  /** Where to send a browser. */
  URI signInAddress(Journey journey) throws SsoFailure {
    var request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE, new Scope("openid", "profile"), client, config.callback())
            .endpointURI(metadata().getAuthorizationEndpointURI())
            .state(journey.state())
            .nonce(journey.nonce())
            .codeChallenge(journey.verifier(), CodeChallengeMethod.S256);
    if (journey.again()) {
      request.prompt(new Prompt(Prompt.Type.LOGIN)).maxAge(0);
    }
    return request.build().toURI();
  }

  /**
   * Who it is that came back.
   *
   * @param address the whole address with which they did
   */
  Identity identify(URI address, Journey journey) throws SsoFailure {
    try {
      var response = AuthenticationResponseParser.parse(address);
      if (!journey.state().equals(response.getState())) {
        throw new SsoFailure("the state is another one's");
      }
      if (response.getIssuer() != null
          && !response.getIssuer().getValue().equals(config.issuer().toString())) {
        throw new SsoFailure("it came from another issuer"); // RFC 9207
      }
      if (!response.indicatesSuccess()) {
        throw new SsoFailure("the issuer says " + response.toErrorResponse().getErrorObject());
      }
      return identity(
          redeem(response.toSuccessResponse().getAuthorizationCode(), journey), journey);
    } catch (ParseException | BadJOSEException | JOSEException | IOException e) {
      throw new SsoFailure(e.getMessage(), e);
    }
  }

  private OIDCTokenResponse redeem(AuthorizationCode code, Journey journey)
      throws SsoFailure, IOException, ParseException {
    var request =
        new TokenRequest.Builder(
                metadata().getTokenEndpointURI(),
                new ClientSecretBasic(client, new Secret(config.clientSecret())),
                new AuthorizationCodeGrant(code, config.callback(), journey.verifier()))
            .build()
            .toHTTPRequest();
    request.setConnectTimeout(LIMIT_MS);
    request.setReadTimeout(LIMIT_MS);
    var response = OIDCTokenResponseParser.parse(request.send());
    if (!response.indicatesSuccess()) {
      throw new SsoFailure("the code was refused: " + response.toErrorResponse().getErrorObject());
    }
    return (OIDCTokenResponse) response.toSuccessResponse();
  }

  private Identity identity(OIDCTokenResponse tokens, Journey journey)
      throws SsoFailure, BadJOSEException, JOSEException, IOException {
    var keys = metadata().getJWKSetURI().toURL();
    var validator =
        new IDTokenValidator(
            metadata().getIssuer(),
            client,
            JWSAlgorithm.RS256,
            keys,
            new DefaultResourceRetriever(LIMIT_MS, LIMIT_MS, ANSWER_MAX_BYTES));
    IDTokenClaimsSet claims =
        validator.validate(tokens.getOIDCTokens().getIDToken(), journey.nonce());
    var signedInAt =
        claims.getAuthenticationTime() == null
            ? Instant.EPOCH
            : claims.getAuthenticationTime().toInstant();
    var all = claims.toJSONObject();
    return new Identity(
        Claims.person(all),
        Claims.roles(all, config.rolesClaim(), config.rolePrefix()),
        signedInAt);
  }

  /** Asked for when it is first needed, so that the console starts without the issuer. */
  private OIDCProviderMetadata metadata() throws SsoFailure {
    var known = metadata;
    if (known == null) {
      try {
        known =
            OIDCProviderMetadata.resolve(
                new com.nimbusds.oauth2.sdk.id.Issuer(config.issuer()), LIMIT_MS, LIMIT_MS);
      } catch (GeneralException | IOException e) {
        throw new SsoFailure("its discovery document: " + e.getMessage(), e);
      }
      metadata = known;
    }
    return known;
  }
}
