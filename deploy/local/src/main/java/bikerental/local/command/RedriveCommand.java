package bikerental.local.command;

import bikerental.local.kafka.ConsumedTopic;
import bikerental.local.kafka.EmbeddedKafka;
import bikerental.local.kafka.Redrive;
import bikerental.local.kafka.TopicCatalogue;
import bikerental.local.process.Ports;
import bikerental.local.process.StartFailed;
import bikerental.local.system.PortPlan;
import bikerental.local.system.ServiceDescription;
import bikerental.local.system.ServiceList;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;

import java.util.Map;
import java.util.Optional;

/** Redelivers a service's dead letters. It connects to Kafka directly, so it works however Kafka was started. */
final class RedriveCommand {
    private final TopicCatalogue topics = TopicCatalogue.ofTheSystem();
    private final Map<String, String> environment;
    private final Console console;

    RedriveCommand(Map<String, String> environment, Console console) {
        this.environment = environment;
        this.console = console;
    }

    /** Prints the number of redelivered messages per topic; returns whether all succeeded. */
    boolean redrive(String word) {
        Optional<String> service = consumer(word);
        if (service.isEmpty()) {
            return failed("No %s consumes events; those that do are %s."
                    .formatted(word, String.join(", ", topics.consumers())));
        }
        try {
            int port = PortPlan.usual(environment).port(EmbeddedKafka.NAME, EmbeddedKafka.USUAL_PORT);
            return Ports.isFree(port)
                    ? failed("Kafka does not run on port %d; './run' starts it.".formatted(port))
                    : redrive(service.get(), "127.0.0.1:" + port);
        } catch (StartFailed | KafkaException failure) {
            return failed(inOneLine(failure));
        }
    }

    private boolean redrive(String service, String bootstrapServers) {
        try (Redrive redrive = new Redrive(bootstrapServers, service)) {
            redrive.begin();
            topics.consumedBy(service).forEach(topic -> console.say(outcome(topic, redrive.hand(topic))));
            return true;
        }
    }

    private static String outcome(ConsumedTopic topic, int handed) {
        return handed == 0
                ? topic.deadLetters() + ": nothing that was not handed before."
                : "%s: %d handed to %s.".formatted(topic.deadLetters(), handed, topic.redrive());
    }

    /** "bike" is also "bike-service". */
    private Optional<String> consumer(String word) {
        return ServiceList.ofTheSystem().services().stream()
                .filter(service -> word.equals(service.name()) || word.equals(service.module()))
                .map(ServiceDescription::name)
                .filter(topics.consumers()::contains)
                .findFirst();
    }

    private static String inOneLine(RuntimeException failure) {
        return switch (failure) {
            case StartFailed told -> told.getMessage();
            case ProducerFencedException _, InvalidProducerEpochException _ ->
                "Another './run redrive' of this service took over.";
            default -> "Kafka could not do it: " + failure.getMessage();
        };
    }

    private boolean failed(String why) {
        console.say(why);
        return false;
    }
}
