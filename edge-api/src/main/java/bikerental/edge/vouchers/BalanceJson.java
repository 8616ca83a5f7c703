package bikerental.edge.vouchers;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The number of vouchers that a customer has left. */
@RegisterForReflection
@Schema(name = "Balance", description = "The number of vouchers left.")
public record BalanceJson(@Schema(examples = "2") long balance) {}
