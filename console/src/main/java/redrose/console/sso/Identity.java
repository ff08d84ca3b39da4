package redrose.console.sso;

import java.time.Instant;
import java.util.Set;
import redrose.requests.staff.Role;

/**
 * Somebody whom the issuer vouches for.
 *
 * @param person their name there, which is theirs alone
 * @param roles those of ours that it gives them
 * @param signedInAt when they showed the issuer who they are
 */
record Identity(String person, Set<Role> roles, Instant signedInAt) {}
