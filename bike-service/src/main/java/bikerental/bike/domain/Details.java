package bikerental.bike.domain;

/** What every state of a bike has. Each change increments the version. */
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
