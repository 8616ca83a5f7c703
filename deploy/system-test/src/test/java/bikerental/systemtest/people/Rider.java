package bikerental.systemtest.people;

import io.restassured.response.Response;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A customer who rents and cancels without a pause, and who repeats what was not answered, as a good client does. */
public final class Rider implements Callable<Integer> {
    private final Customer customer;
    private final String bike;
    private final List<String> rentals = new CopyOnWriteArrayList<>();
    private volatile int failures;
    private volatile boolean tired;

    public Rider(Customer customer, String bike) {
        this.customer = customer;
        this.bike = bike;
    }

    /** Rides until stopped; how many times a rental was asked for, repetitions aside. */
    @Override
    public Integer call() {
        int wishes = 0;
        while (!tired) {
            wishes++;
            ride(UUID.randomUUID().toString());
        }
        return wishes;
    }

    private void ride(String key) {
        Response answer = answered(() -> customer.rent(bike, key));
        if (answer.statusCode() < 300) {
            String rental = answer.path("id");
            rentals.add(rental);
            decided(rental);
            answered(() -> customer.cancel(rental)).then().statusCode(200);
        } else {
            answer.then().statusCode(409);
            rentals.add(answer.path("rentalId"));
        }
    }

    private void decided(String rental) {
        while (answered(() -> customer.rental(rental)).path("state").equals("PENDING") && !tired) {
            Thread.onSpinWait();
        }
    }

    private Response answered(Supplier<Response> request) {
        Response answer = request.get();
        while (answer.statusCode() >= 500) {
            failures = failures + 1;
            answer = request.get();
        }
        return answer;
    }

    public void stop() {
        tired = true;
    }

    public Customer customer() {
        return customer;
    }

    /** The rentals of which the edge has told, oldest first. */
    public List<String> rentals() {
        return new ArrayList<>(rentals);
    }

    /** How often there was no answer. */
    public int failures() {
        return failures;
    }
}
