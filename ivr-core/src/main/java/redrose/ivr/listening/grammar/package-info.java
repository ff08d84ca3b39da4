/**
 * What may be said in answer to a question, as values: a caller says "forty two pounds fifty", and
 * 4250 comes out. Where words can mean two things both come out, and the caller is asked which.
 */
package redrose.ivr.listening.grammar;
