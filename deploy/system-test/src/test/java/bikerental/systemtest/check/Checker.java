package bikerental.systemtest.check;

import java.util.List;

/** Looks whether a history kept all promises. */
public final class Checker {
    private static final List<Rule> RULES = List.of(
            new OneLiveRentalPerBike(),
            new VouchersAreConserved(),
            new SameKeySameAnswer(),
            new NothingAnsweredIsLost(),
            new EverythingIsDecided(),
            new ActiveMeansReserved(),
            new NothingIsHeldForNobody(),
            new EachBikeKeepsItsOrder(),
            new LooksNeverGoBack(),
            new RefusalsAreTrue(),
            new EndingsLast(),
            new EventsAreInOrder(),
            new PagesShowWhatTheOwnersSay());

    private Checker() {}

    public static List<Violation> violations(History history) {
        return RULES.stream()
                .flatMap(rule -> rule.brokenBy(history)
                        .map(what -> new Violation(rule.getClass().getSimpleName(), what)))
                .toList();
    }
}
