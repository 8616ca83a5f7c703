package bikerental.edge.web;

import bikerental.kit.grpc.FieldRules;

import java.util.regex.Pattern;

/** Numbers in query parameters. */
public final class Numbers {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

    private Numbers() {}

    /** Parses a whole number; refuses anything else. */
    public static int whole(String parameter, String text) {
        FieldRules.fields()
                .matches(parameter, text, WHOLE, "must be a whole number")
                .orRefuse();
        return Integer.parseInt(text);
    }

    /** Parses a whole number within bounds. */
    public static int between(String parameter, String text, int min, int max) {
        int number = whole(parameter, text);
        FieldRules.fields().between(parameter, number, min, max).orRefuse();
        return number;
    }
}
