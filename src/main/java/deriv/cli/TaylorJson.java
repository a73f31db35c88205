package deriv.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import deriv.Answer;
import deriv.Format;
import deriv.Taylor;
import java.util.List;

/** A Taylor polynomial as JSON, for {@code deriv taylor}, {@code deriv linearize} and {@code deriv batch}. */
public final class TaylorJson {
    private TaylorJson() {
    }

    /**
     * {@return the polynomial as an object} The coefficients of one variable are a list from the power 0 on, those of several
     * are objects with the powers; of a vector there is a list for each entry.
     *
     * @param format how the polynomial is written; coefficients are formulas of the language
     */
    public static JsonObject of(Taylor taylor, Format format) {
        JsonObject object = new JsonObject();
        object.addProperty("polynomial", taylor.render(format));
        object.addProperty("order", taylor.order());
        object.addProperty("remainder", taylor.remainder());
        object.addProperty("point", taylor.point());
        JsonArray entries = new JsonArray();
        for (List<Taylor.Coefficient> entry : taylor.coefficients()) entries.add(coefficients(entry));
        boolean isNumber = taylor.polynomial().shape() == Answer.Shape.SCALAR;
        object.add("coefficients", isNumber ? entries.get(0) : entries);
        if (!taylor.remark().isEmpty()) object.addProperty("remark", taylor.remark());
        texts(object, "conditions", taylor.polynomial().conditions());
        texts(object, "notes", taylor.polynomial().notes());
        taylor.polynomial().verification().ifPresent(it -> object.addProperty("verified", it.text()));
        return object;
    }

    private static JsonElement coefficients(List<Taylor.Coefficient> coefficients) {
        JsonArray all = new JsonArray();
        for (Taylor.Coefficient coefficient : coefficients) {
            all.add(coefficient.powers().size() == 1 ? new JsonPrimitive(coefficient.value()) : powers(coefficient));
        }
        return all;
    }

    private static JsonObject powers(Taylor.Coefficient coefficient) {
        JsonObject object = new JsonObject();
        JsonArray powers = new JsonArray();
        coefficient.powers().forEach(powers::add);
        object.add("powers", powers);
        object.addProperty("value", coefficient.value());
        return object;
    }

    private static void texts(JsonObject object, String name, List<String> texts) {
        if (texts.isEmpty()) return;
        JsonArray all = new JsonArray();
        texts.forEach(all::add);
        object.add(name, all);
    }
}
