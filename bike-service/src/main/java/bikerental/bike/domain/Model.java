package bikerental.bike.domain;

/** What a bike is, for people: 1 to 100 characters. */
public record Model(String name) {
    public static final int LONGEST = 100;

    public Model {
        if (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST) {
            throw new IllegalArgumentException("not a model");
        }
    }
}
