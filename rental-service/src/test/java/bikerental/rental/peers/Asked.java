package bikerental.rental.peers;

import java.time.Duration;

/**
 * A request as a played service received it.
 *
 * @param token the bearer token that came with it
 * @param deadline how long the caller was going to wait
 */
public record Asked<Q>(Q request, String token, Duration deadline) {}
