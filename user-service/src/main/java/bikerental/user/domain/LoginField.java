package bikerental.user.domain;

/** The fields of a login. */
public enum LoginField {
    EMAIL,
    PASSWORD
}
