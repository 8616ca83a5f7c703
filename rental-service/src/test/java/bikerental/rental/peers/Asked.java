package bikerental.rental.peers;

import java.time.Duration;

/**
 * A request as a stub peer received it.
 *
 * @param token the bearer token of the request
 * @param deadline how long the caller waits
 */
public record Asked<Q>(Q request, String token, Duration deadline) {}
