package bikerental.local.command;

import bikerental.local.command.Checkout.Outcome;
import bikerental.local.process.HttpProbe;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What one sees who types {@code ./run}, from the first start to the last; real servers, stubs for services. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherIT {
    private static final List<String> EVERYTHING =
            List.of("postgresql", "kafka", "keycloak", "rental", "bike", "voucher", "user", "mypage", "edge");

    private static Checkout checkout;
    private static Process supervisor;

    @BeforeAll
    static void comeToACheckout() throws Exception {
        checkout = new Checkout();
    }

    @AfterAll
    static void leaveNothingBehind() throws Exception {
        checkout.run("down");
        checkout.delete();
    }

    @Test
    @Order(1)
    void saysWhichPortIsTakenAndStartsNothing() throws Exception {
        try (ServerSocket taken = new ServerSocket(checkout.port("voucher"), 1, InetAddress.getLoopbackAddress())) {
            Outcome outcome = checkout.run();
            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.output())
                    .contains("Port " + taken.getLocalPort() + ", which voucher needs, is taken")
                    .contains("VOUCHER_PORT");
            assertThat(checkout.file(".local/data")).doesNotExist();
        }
    }

    @Test
    @Order(2)
    void namesAServiceThatDiesWhileItIsStartingAndItsLog() throws Exception {
        Files.writeString(checkout.file("edge-api/target/quarkus-app/quarkus-run.jar"), "no jar");
        Outcome outcome = checkout.run();
        StubService.writeJar(checkout.file("edge-api/target/quarkus-app/quarkus-run.jar"));
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output()).contains("edge ended with code 1 while it was starting: see .local/logs/edge.log");
        assertThat(checkout.file(".local/logs/edge.log")).content().contains("quarkus-run.jar");
    }

    @Test
    @Order(3)
    void bringsEverythingUpAndSaysHowToBegin() throws Exception {
        supervisor = checkout.begin();
        await().atMost(Duration.ofMinutes(5)).until(() -> output().contains("./run down") || !supervisor.isAlive());
        assertThat(output())
                .contains("http://localhost:" + checkout.port("edge") + "/q/swagger-ui")
                .contains("alice / alice")
                .doesNotContain("could not be registered");
        assertThat(HttpProbe.isOk("http://127.0.0.1:" + checkout.port("rental") + "/q/health/ready"))
                .isTrue();
    }

    @Test
    @Order(4)
    void showsWhatRuns() throws Exception {
        Outcome status = checkout.run("status");
        assertThat(status.exitCode()).isZero();
        for (String name : EVERYTHING) {
            assertThat(status.output()).containsPattern("(?m)^" + name + " +ready +" + checkout.port(name) + " ");
        }
    }

    @Test
    @Order(5)
    void refusesToRunTwiceInOneCheckout() throws Exception {
        Outcome outcome = checkout.run();
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output().lines()).singleElement().asString().contains("running already");
    }

    @Test
    @Order(6)
    void stopsOneAndReturnsWhenItIsReadyAgain() throws Exception {
        assertThat(checkout.run("stop", "bike-service").output()).contains("bike is stopped");
        assertThat(checkout.run("status").output()).containsPattern("(?m)^bike +stopped ");
        assertThat(checkout.run("start", "bike").output()).contains("bike is ready");
        assertThat(HttpProbe.isOk("http://127.0.0.1:" + checkout.port("bike") + "/q/health/ready"))
                .isTrue();
    }

    @Test
    @Order(7)
    void namesWhatThereIsWhenAskedForSomethingElse() throws Exception {
        Outcome outcome = checkout.run("stop", "scooter");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output())
                .contains("There is no scooter")
                .contains("postgresql")
                .contains("mypage");
    }

    @Test
    @Order(8)
    void reportsADeathInOneLineAndLeavesTheOthersRunning() throws Exception {
        pidOf("user").destroyForcibly();
        await().until(() -> output().contains("user ended unexpectedly with code 137"));
        String status = checkout.run("status").output();
        assertThat(status).containsPattern("(?m)^user +down ").containsPattern("(?m)^rental +ready ");
        assertThat(checkout.run("start", "user").output()).contains("user is ready");
    }

    @Test
    @Order(9)
    void rebuildsTablesAndSaysWhatCameOfIt() throws Exception {
        Outcome outcome = checkout.run("rebuild", "mypage");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.output().lines()).containsExactly("The stub's tables are rebuilt.");
    }

    @Test
    @Order(10)
    void saysWhyTablesCannotBeRebuilt() throws Exception {
        assertThat(checkout.run("rebuild", "bike").output().lines())
                .containsExactly("bike has no tables that could be rebuilt.");
        checkout.run("stop", "kafka");
        Outcome outcome = checkout.run("rebuild", "mypage");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output().lines()).containsExactly("kafka is not running; './run start kafka' starts it.");
    }

    @Test
    @Order(11)
    void endsEverythingOnRequest() throws Exception {
        Outcome down = checkout.run("down");
        assertThat(down.exitCode()).isZero();
        assertThat(down.output()).contains("Everything is stopped.");
        assertThat(supervisor.waitFor()).isZero();
        assertThat(new ProcessRecords(checkout.file(".local/run/processes")).alive())
                .isEmpty();
        assertThat(checkout.run("status").output()).contains("Nothing is running here");
    }

    @Test
    @Order(12)
    void findsAndEndsWhatAKilledSupervisorHasLeftBehind() throws Exception {
        supervisor = checkout.begin("infra");
        await().atMost(Duration.ofMinutes(1)).until(() -> output().contains("postgresql  ready"));
        ProcessHandle postgres = pidOf("postgresql");
        supervisor.destroyForcibly().waitFor();
        assertThat(checkout.run("status").output())
                .contains("processes of a supervisor that was killed")
                .contains("./run down");
        assertThat(checkout.run("down").output()).contains("Ended");
        await().until(() -> !postgres.isAlive());
    }

    private static ProcessHandle pidOf(String server) throws Exception {
        String record = Files.readString(checkout.file(".local/run/processes/" + server));
        return ProcessHandle.of(Long.parseLong(record.split(" ")[0])).orElseThrow();
    }

    private static String output() throws Exception {
        return Files.readString(checkout.file("output"));
    }
}
