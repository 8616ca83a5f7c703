package bikerental.systemtest.check;

/** Something that must never happen and did. */
public record Violation(String rule, String what) {
    @Override
    public String toString() {
        return rule + ": " + what;
    }
}
