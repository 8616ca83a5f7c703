package bikerental.bike.domain;

/** What is known of a bike in every state. The version grows by one with each change. */
public record Details(BikeId id, Model model, Position position, long version) {
    Details next() {
        return new Details(id, model, position, version + 1);
    }

    Details nextAt(Position place) {
        return new Details(id, model, place, version + 1);
    }

    Details next(Correction correction) {
        return new Details(
                id, correction.model().orElse(model), correction.position().orElse(position), version + 1);
    }
}
