package deriv.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import deriv.DirectionalDerivative;
import java.util.Locale;

/** A one-sided directional derivative as JSON, for {@code deriv at --with} and {@code deriv batch}. */
public final class DirectionalJson {
    private DirectionalJson() {
    }

    /** {@return the derivative as an object}: the nearest double, the exact form if there is one, and what is behind it */
    public static JsonObject of(DirectionalDerivative derivative) {
        JsonObject object = new JsonObject();
        object.add("value", PointJson.of(derivative.value()));
        object.addProperty("exact", derivative.value().text());
        object.addProperty("standing", derivative.standing().name().toLowerCase(Locale.ROOT));
        if (!derivative.conditions().isEmpty()) {
            JsonArray conditions = new JsonArray();
            derivative.conditions().forEach(conditions::add);
            object.add("conditions", conditions);
        }
        return object;
    }
}
