package bikerental.mypage.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random things that happen to some customers and bikes, some of them told more than once, and what the page has to know in the end. */
public final class Life {
    private static final int PEOPLE = 12;

    private final Random random;
    private final List<String> people =
            Stream.generate(Happenings::someone).limit(PEOPLE).toList();
    private final Map<String, Long> versions = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final List<Happening> told = new ArrayList<>();

    public Life(long seed) {
        random = new Random(seed);
    }

    /** The next things that happen. */
    public List<Happening> some(int count) {
        return IntStream.range(0, count).mapToObj(_ -> next()).toList();
    }

    /** Of all that has happened to: table, id and version, as {@link Tables#versions()} gives them. */
    public Set<String> latest() {
        Set<String> latest = new HashSet<>();
        versions.forEach((aggregate, version) -> latest.add(aggregate + " " + version));
        return latest;
    }

    public String somebody() {
        return people.getFirst();
    }

    private Happening next() {
        if (!told.isEmpty() && random.nextInt(5) == 0) {
            return told.get(random.nextInt(told.size()));
        }
        String person = people.get(random.nextInt(PEOPLE));
        Happening happening = switch (random.nextInt(4)) {
            case 0 -> ofUser(person);
            case 1 -> Happenings.vouchersLeft(person, version("my_vouchers " + person), random.nextInt(9));
            case 2 ->
                Happenings.bikeRented(
                        "rental of " + person, person, "bike of " + person, version("my_rental rental of " + person));
            default ->
                Happenings.bikeStandsAt(
                        "bike of " + person,
                        version("my_bike bike of " + person),
                        random.nextInt(90),
                        random.nextInt(180));
        };
        told.add(happening);
        return happening;
    }

    /** Somebody always stays; of whoever has gone nothing new is heard. */
    private Happening ofUser(String person) {
        if (gone.contains(person)) {
            return told.getLast();
        }
        long version = version("my_details " + person);
        if (!person.equals(somebody()) && random.nextInt(6) == 0) {
            gone.add(person);
            return Happenings.userWithdrew(person, version);
        }
        return Happenings.userUpdated(person, version, "somebody" + version);
    }

    private long version(String aggregate) {
        return versions.merge(aggregate, 1L + random.nextInt(3), Long::sum);
    }
}
