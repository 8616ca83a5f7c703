package bikerental.user.domain;

/**
 * The personal details that a user may change.
 *
 * @param phone empty when not given
 */
public record Details(String name, String phone) {}
