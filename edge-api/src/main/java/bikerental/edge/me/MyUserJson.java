package bikerental.edge.me;

import bikerental.mypage.v1.MyDetails;
import bikerental.mypage.v1.MyPage;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The personal details; only the id until the first event about them. */
@RegisterForReflection
@Schema(name = "MyDetails", description = "The personal details; only the `id` until the first event about them.")
public record MyUserJson(
        @Schema(format = "uuid", examples = "3f1c2b1a-9b1d-4a44-8d1f-2f6a1c9d7e01")
        String id,

        @Schema(examples = "carol@example.org") @Nullable String email,

        @Schema(examples = "Carol") @Nullable String name,

        @Schema(examples = "+821012345678") @Nullable String phone) {

    static MyUserJson of(MyPage page) {
        return page.hasDetails()
                ? of(page.getCustomerId(), page.getDetails())
                : new MyUserJson(page.getCustomerId(), null, null, null);
    }

    static MyUserJson of(String id, MyDetails details) {
        return new MyUserJson(id, details.getEmail(), details.getName(), details.getPhone());
    }
}
