package bikerental.mypage.projection;

/**
 * How many messages were brought to the tables once more.
 *
 * @param applied those that were taken, whether or not they were news
 * @param refused those that no table ever takes: they lie among the dead letters, too
 */
public record Replayed(long applied, long refused) {
    static final Replayed NOTHING = new Replayed(0, 0);

    /** Both together. */
    public Replayed plus(Replayed other) {
        return new Replayed(applied + other.applied, refused + other.refused);
    }
}
