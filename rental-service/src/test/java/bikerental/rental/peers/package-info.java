/**
 * Stubs of the services that rental-service calls: servers in the test's own process, with the real contracts and
 * scripted answers.
 */
package bikerental.rental.peers;
