package bikerental.edge.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;

import java.io.IOException;

/** Refuses texts with half of a surrogate pair, as {@code "\\ud800"} is: UTF-8 cannot say them, and they would arrive as question marks. */
final class WholeTexts extends BeanDeserializerModifier {
    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription type, JsonDeserializer<?> deserializer) {
        return type.getBeanClass() == String.class ? new HalvesRefusing(deserializer) : deserializer;
    }

    private static final class HalvesRefusing extends DelegatingDeserializer {
        HalvesRefusing(JsonDeserializer<?> delegate) {
            super(delegate);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
            return new HalvesRefusing(delegate);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = (String) super.deserialize(parser, context);
            if (text.codePoints().anyMatch(HalvesRefusing::isHalf)) {
                throw InvalidFormatException.from(parser, "Half of a surrogate pair", text, String.class);
            }
            return text;
        }

        private static boolean isHalf(int codePoint) {
            return Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
        }
    }
}
