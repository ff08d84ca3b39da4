package redrose.requests;

import java.time.Instant;

/** A change of a setting, and when it was made. */
public record SettingChange(Setting setting, Instant at) {}
