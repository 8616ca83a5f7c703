package bikerental.systemtest.history;

import bikerental.systemtest.check.Operation;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * A customer of a history: buys, rents, looks, cancels and returns as a seed wants it. What is not answered is asked again under the same
 * key, as a good client does; sometimes what was answered is asked again too.
 */
final class Actor implements Callable<Integer> {
    /** So often a request is repeated at most: whoever is never answered gives up. */
    private static final int MOST_TRIES = 60;

    private static final Duration BEFORE_THE_NEXT_TRY = Duration.ofMillis(500);
    private static final Duration BETWEEN_STEPS = Duration.ofMillis(250);

    private final Client client;
    private final List<String> bikes;
    private final SplittableRandom random;
    private final List<Request> answered = new ArrayList<>();
    private @Nullable String rental;
    private int steps;
    private volatile boolean tired;

    Actor(Client client, List<String> bikes, SplittableRandom random) {
        this.client = client;
        this.bikes = bikes;
        this.random = random;
    }

    /** Goes on until stopped; the number of steps. */
    @Override
    public Integer call() throws InterruptedException {
        while (!tired) {
            step();
            steps++;
            Thread.sleep(random.nextLong(BETWEEN_STEPS.toMillis()));
        }
        return steps;
    }

    void stop() {
        tired = true;
    }

    private void step() throws InterruptedException {
        int dice = random.nextInt(100);
        if (dice < 8 && !answered.isEmpty()) {
            Request before = answered.get(random.nextInt(answered.size()));
            client.send(dice < 2 ? before.mistaken(bikes) : before);
        } else if (rental != null) {
            goOn(rental, dice);
        } else if (dice < 20) {
            buy();
        } else {
            rent();
        }
    }

    private void buy() throws InterruptedException {
        ask(Request.buy(key(), random.nextInt(1, 4)));
    }

    private void rent() throws InterruptedException {
        Operation answer = ask(Request.rent(key(), bikes.get(random.nextInt(bikes.size()))));
        if (answer.isSuccess()) {
            rental = answer.field("id");
        } else if (answer.body().contains("NO_VOUCHER_LEFT") && random.nextInt(3) > 0) {
            buy();
        }
    }

    private void goOn(String present, int dice) throws InterruptedException {
        switch (client.look(present).field("state")) {
            case "PENDING" -> {
                if (dice < 20) {
                    end(Request.cancel(key(), present));
                }
            }
            case "ACTIVE" -> {
                if (dice < 45) {
                    end(Request.cancel(key(), present));
                } else if (dice < 80) {
                    end(Request.returnBike(key(), present, random.nextDouble(-80, 80), random.nextDouble(-170, 170)));
                }
            }
            case "" -> Thread.sleep(BEFORE_THE_NEXT_TRY);
            default -> rental = null;
        }
    }

    private void end(Request request) throws InterruptedException {
        if (ask(request).isSuccess()) {
            rental = null;
        }
    }

    /** Asks until there is an answer. */
    private Operation ask(Request request) throws InterruptedException {
        Operation answer = client.send(request);
        for (int tries = 1; tries < MOST_TRIES && !answer.isAnswered(); tries++) {
            Thread.sleep(BEFORE_THE_NEXT_TRY);
            answer = client.send(request);
        }
        if (answer.isAnswered()) {
            answered.add(request);
        }
        return answer;
    }

    private String key() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
