/**
 * How the line serves those who ring: containment and completion, by hour, service and language.
 */
package redrose.console.service;
