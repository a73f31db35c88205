package deriv.explain;

import deriv.print.OutputFormat;
import java.util.function.Supplier;

/** How explanations are written. */
public enum PageFormat {
    TEXT(() -> new PlainPage(OutputFormat.TEXT)),
    UNICODE(() -> new PlainPage(OutputFormat.UNICODE)),
    LATEX(LatexPage::new),
    MARKDOWN(MarkdownPage::new),
    HTML(HtmlPage::new);

    private final Supplier<Page> page;

    PageFormat(Supplier<Page> page) {
        this.page = page;
    }

    Page page() {
        return page.get();
    }
}
