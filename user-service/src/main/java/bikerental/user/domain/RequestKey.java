package bikerental.user.domain;

/**
 * The caller's idempotency key, which counts per e-mail address.
 *
 * @param fingerprint of the request without its password: another fingerprint under the same id is another request
 */
public record RequestKey(String id, String fingerprint) {}
