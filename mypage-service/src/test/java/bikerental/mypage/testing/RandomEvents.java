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

/** Random events of some customers and bikes, with duplicates, and the versions that the page must have in the end. */
public final class RandomEvents {
    private static final int PEOPLE = 12;

    private final Random random;
    private final List<String> people =
            Stream.generate(TestEvents::randomId).limit(PEOPLE).toList();
    private final Map<String, Long> versions = new HashMap<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final List<TestEvent> published = new ArrayList<>();

    public RandomEvents(long seed) {
        random = new Random(seed);
    }

    /** The next events. */
    public List<TestEvent> next(int count) {
        return IntStream.range(0, count).mapToObj(_ -> next()).toList();
    }

    /** Table, id and version of every aggregate, as {@link Tables#versions()} returns them. */
    public Set<String> latest() {
        Set<String> latest = new HashSet<>();
        versions.forEach((aggregate, version) -> latest.add(aggregate + " " + version));
        return latest;
    }

    public String firstPerson() {
        return people.getFirst();
    }

    private TestEvent next() {
        if (!published.isEmpty() && random.nextInt(5) == 0) {
            return published.get(random.nextInt(published.size()));
        }
        String person = people.get(random.nextInt(PEOPLE));
        TestEvent happening = switch (random.nextInt(4)) {
            case 0 -> ofUser(person);
            case 1 -> TestEvents.vouchersBought(person, version("my_vouchers " + person), random.nextInt(9));
            case 2 ->
                TestEvents.bikeRented(
                        "rental of " + person, person, "bike of " + person, version("my_rental rental of " + person));
            default ->
                TestEvents.bikeMoved(
                        "bike of " + person,
                        version("my_bike bike of " + person),
                        random.nextInt(90),
                        random.nextInt(180));
        };
        published.add(happening);
        return happening;
    }

    /** The first person never withdraws. A withdrawn person has no further events. */
    private TestEvent ofUser(String person) {
        if (withdrawn.contains(person)) {
            return published.getLast();
        }
        long version = version("my_details " + person);
        if (!person.equals(firstPerson()) && random.nextInt(6) == 0) {
            withdrawn.add(person);
            return TestEvents.userWithdrew(person, version);
        }
        return TestEvents.userUpdated(person, version, "somebody" + version);
    }

    private long version(String aggregate) {
        return versions.merge(aggregate, 1L + random.nextInt(3), Long::sum);
    }
}
