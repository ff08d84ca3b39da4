/**
 * Speech as an answer: a model that all calls share, a recogniser for each answer, and what the
 * words mean. Nothing here is needed for a call: without a model questions are answered by keys.
 */
package redrose.ivr.listening;
