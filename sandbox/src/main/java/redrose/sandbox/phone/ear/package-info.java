/**
 * Knows prompts by their sound. {@link redrose.sandbox.phone.ear.PromptEar} keeps a hypothesis for
 * every known sound that fits; fingerprints find them, correlation confirms them.
 */
package redrose.sandbox.phone.ear;
