package redrose.requests.staff;

import java.util.UUID;

/**
 * A search that somebody wants to find again.
 *
 * @param name what they call it
 * @param address of the list, which says all of it
 */
public record SavedSearch(UUID id, String name, String address) {}
