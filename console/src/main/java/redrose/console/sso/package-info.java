/**
 * Single sign-on: OpenID Connect's code flow with PKCE, for sites that have a directory of people.
 */
package redrose.console.sso;
