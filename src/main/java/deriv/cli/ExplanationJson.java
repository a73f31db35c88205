package deriv.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import deriv.Explanation;
import java.util.List;

/** Explanations as JSON, for {@code deriv explain} and {@code deriv batch}. */
public final class ExplanationJson {
    private ExplanationJson() {
    }

    /** {@return an object whose {@code explanations} has an object for each order, or for each variable} */
    public static JsonObject of(Explanation explanation) {
        JsonArray all = new JsonArray();
        explanation.parts().forEach(part -> all.add(part(part)));
        JsonObject object = new JsonObject();
        object.add("explanations", all);
        if (!explanation.notes().isEmpty()) object.add("notes", texts(explanation.notes()));
        return object;
    }

    private static JsonObject part(Explanation.Part part) {
        JsonObject object = new JsonObject();
        object.addProperty("by", part.variable());
        object.addProperty("function", part.function());
        JsonArray steps = new JsonArray();
        part.steps().forEach(step -> steps.add(step(step)));
        object.add("steps", steps);
        object.addProperty("derivative", part.answer());
        if (!part.remark().isEmpty()) object.addProperty("remark", part.remark());
        if (!part.conditions().isEmpty()) object.add("stepsHoldFor", texts(part.conditions()));
        object.addProperty("proof", part.proof());
        return object;
    }

    private static JsonObject step(Explanation.Step step) {
        JsonObject object = new JsonObject();
        object.addProperty("number", step.number());
        object.addProperty("level", step.level());
        object.addProperty("rule", step.rule());
        object.addProperty("name", step.title());
        if (!step.statement().isEmpty()) object.addProperty("statement", step.statement());
        object.addProperty("before", step.before());
        object.addProperty("after", step.after());
        object.addProperty("result", step.result());
        if (!step.conditions().isEmpty()) object.add("conditions", texts(step.conditions()));
        if (!step.reason().isEmpty()) object.addProperty("reason", step.reason());
        step.verified().ifPresent(text -> object.addProperty("verified", text));
        return object;
    }

    private static JsonArray texts(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
