package bikerental.edge.vouchers;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many vouchers a customer has left. */
@RegisterForReflection
@Schema(name = "Balance", description = "How many vouchers are left.")
public record BalanceJson(@Schema(examples = "2") long balance) {}
