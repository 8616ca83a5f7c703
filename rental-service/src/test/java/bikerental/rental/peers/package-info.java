/** The services that rental-service calls, played by servers in the test's own process: the real contracts, with answers from a script. */
package bikerental.rental.peers;
