package bikerental.edge.bikes;

import bikerental.common.v1.Position;
import bikerental.kit.grpc.FieldRules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the query parameter {@code near}. */
final class Near {
    private static final String DEGREES = "(-?\\d{1,3}(?:\\.\\d{1,20})?)";
    private static final Pattern FORM = Pattern.compile(DEGREES + "," + DEGREES);

    private Near() {}

    /** Parses {@code lat,lon}; refuses anything else. */
    static Position parse(String near) {
        Matcher form = FORM.matcher(near);
        FieldRules.fields()
                .require("near", form.matches(), "must be a latitude and a longitude, such as 37.5665,126.978")
                .orRefuse();
        Position position = Position.newBuilder()
                .setLat(Double.parseDouble(form.group(1)))
                .setLon(Double.parseDouble(form.group(2)))
                .build();
        FieldRules.fields().position("near", true, position).orRefuse();
        return position;
    }
}
