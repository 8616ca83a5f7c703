package bikerental.user.domain;

/** What a login is made of. */
public enum LoginField {
    EMAIL,
    PASSWORD
}
