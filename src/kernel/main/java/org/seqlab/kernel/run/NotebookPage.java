package org.seqlab.kernel.run;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.function.UnaryOperator;
import org.seqlab.kernel.show.Html;
import org.seqlab.kernel.text.Markdown;
import org.seqlab.notebook.Cell;
import org.seqlab.notebook.CellType;
import org.seqlab.notebook.Notebook;

/** Writes a notebook as one accessible HTML page that needs nothing else. */
public final class NotebookPage {
    private static final String STYLE =
            """
            :root { color-scheme: light dark; --line: #8886; --soft: #8881; }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto;
              padding: 0 1rem; }
            pre { background: var(--soft); padding: .6rem .8rem; overflow-x: auto;
              font: .9rem/1.4 ui-monospace, monospace; border-left: 3px solid var(--line); }
            section { margin: 1rem 0; }
            .number { font: .8rem ui-monospace, monospace; opacity: .8; margin: 0; }
            .output { margin-left: 1rem; }
            .output pre { background: none; border: 0; padding: .2rem 0; }
            .error pre { border-left: 3px solid #c33; padding-left: .8rem; }
            table { border-collapse: collapse; margin: .5rem 0; }
            th, td { padding: .15rem .6rem; border-bottom: 1px solid var(--line); }
            caption { text-align: left; font-style: italic; }
            img, svg { max-width: 100%; height: auto; }
            """;

    private final Markdown markdown;

    private NotebookPage(UnaryOperator<String> images) {
        markdown = new Markdown(images);
    }

    /**
     * Returns a page.
     *
     * @param title title of the page
     * @param notebook the notebook with its outputs
     * @param images returns the address of an image that a text cell names
     * @return a whole HTML document
     */
    public static String of(String title, Notebook notebook, UnaryOperator<String> images) {
        NotebookPage page = new NotebookPage(images);
        StringBuilder html = new StringBuilder();
        html.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
        html.append(Html.escape(title)).append("</title>\n<style>\n").append(STYLE);
        html.append("</style></head><body><main>\n");
        notebook.cells().forEach(cell -> html.append(page.cell(cell)));
        return html.append("</main></body></html>\n").toString();
    }

    private String cell(Cell cell) {
        if (cell.type() == CellType.MARKDOWN) {
            return "<section>" + markdown.html(cell.source()) + "</section>\n";
        }
        String count = cell.executionCount() == null ? " " : cell.executionCount().toString();
        StringBuilder html = new StringBuilder("<section aria-label=\"Cell " + count + "\">");
        html.append("<p class=\"number\">In [").append(count).append("]</p>");
        html.append("<pre tabindex=\"0\"><code>").append(Html.escape(cell.source()));
        html.append("</code></pre>");
        for (JsonElement output : cell.outputs()) {
            html.append(output(output.getAsJsonObject()));
        }
        return html.append("</section>\n").toString();
    }

    private String output(JsonObject output) {
        String type = text(output, "output_type");
        if (type.equals("stream")) {
            return "<div class=\"output\"><pre>"
                    + Html.escape(text(output, "text"))
                    + "</pre></div>";
        }
        if (type.equals("error")) {
            String story = text(output, "traceback").replaceAll("\u001b\\[[0-9;]*m", "");
            return "<div class=\"output error\"><pre>" + Html.escape(story) + "</pre></div>";
        }
        if (!output.has("data")) {
            return "";
        }
        return "<div class=\"output\">" + data(output) + "</div>";
    }

    private String data(JsonObject output) {
        JsonObject data = output.getAsJsonObject("data");
        String plain = text(data, "text/plain");
        if (data.has("text/html")) {
            return text(data, "text/html");
        }
        if (data.has("text/markdown")) {
            return markdown.html(text(data, "text/markdown"));
        }
        if (data.has("text/latex")) {
            return markdown.html(text(data, "text/latex"));
        }
        if (data.has("image/png")) {
            return image(output, text(data, "image/png"), plain);
        }
        return "<pre>" + Html.escape(plain) + "</pre>";
    }

    private static String image(JsonObject output, String base64, String plain) {
        String width = "";
        if (output.get("metadata") instanceof JsonObject all
                && all.get("image/png") instanceof JsonObject size
                && size.has("width")) {
            width = " width=\"" + size.get("width").getAsInt() + "\"";
        }
        String source = "data:image/png;base64," + base64.replaceAll("\\s", "");
        return "<img alt=\"" + Html.escape(plain) + "\"" + width + " src=\"" + source + "\">";
    }

    /** Joins what the format keeps as one text or as a list of lines. */
    private static String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        if (value == null || value.isJsonNull()) {
            return "";
        }
        if (!value.isJsonArray()) {
            return value.isJsonPrimitive() ? value.getAsString() : value.toString();
        }
        StringBuilder text = new StringBuilder();
        String between = name.equals("traceback") ? "\n" : "";
        for (JsonElement line : value.getAsJsonArray()) {
            text.append(text.isEmpty() ? "" : between).append(line.getAsString());
        }
        return text.toString();
    }
}
