package bikerental.bike.domain;

/** The model name shown to people: 1 to 100 characters. */
public record Model(String name) {
    public static final int MAX_LENGTH = 100;

    public Model {
        if (name.isBlank() || name.codePointCount(0, name.length()) > MAX_LENGTH) {
            throw new IllegalArgumentException("Not a model name");
        }
    }
}
