package redrose.prompts.catalogue;

/**
 * One prompt in one language.
 *
 * @param key dotted by room
 * @param text as a person reads it
 * @param spoken as the synthesiser is given it; the same where it reads the text well
 */
public record Line(String key, Template text, Template spoken) {}
