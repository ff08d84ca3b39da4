/** Work that is done again and again, in whichever process. */
package redrose.rounds;
