package redrose.sandbox.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A row of {@code interaction_event}.
 *
 * @param process who noted it
 * @param at when it happened
 * @param kind what kind of thing
 * @param details what more is known of it, an object
 */
public record EventRecord(String process, Instant at, String kind, JsonNode details) {}
