package vn.thidua.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds pages against what everybody must be able to read and use: axe-core finds nothing serious or critical, no raw key of a
 * label stands anywhere, no label of the webapps that has a Vietnamese wording is shown in English.
 */
public final class PageAudit {

    private static final String LOCALES = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json";
    private static final List<String> APPS = List.of("tasklist", "cockpit", "admin", "welcome");
    /** The engine's names for the types of its variables, which stand beside a value in Cockpit. */
    private static final Set<String> TYPES =
            Set.of("String", "Date", "Boolean", "Integer", "Long", "Double", "Object", "Json", "Null");

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** Also what only a screen reader says; keys count even where they are hidden now. */
    private static final String WORDS = """
            (labels) => {
              const english = new Set(labels);
              const said = [];
              const note = (node, text) => {
                const words = text.trim();
                if (/(^|[^\\w])[A-Z][A-Z0-9]+(_[A-Z0-9]+)+/.test(words)) said.push(words.slice(0, 120));
                else if (english.has(words) && node.checkVisibility()) said.push(words);
              };
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const parent = walk.currentNode.parentElement;
                if (!parent.closest('script, style, textarea, svg, [contenteditable]')) note(parent, walk.currentNode.data);
              }
              document.body.querySelectorAll('[title], [placeholder], [aria-label], [alt]').forEach((node) =>
                ['title', 'placeholder', 'aria-label', 'alt'].forEach((name) => note(node, node.getAttribute(name) ?? '')));
              return [...new Set(said)];
            }
            """;

    /**
     * Nothing is being loaded, neither by the webapps themselves nor by our parts of them, and for some frames nothing has
     * changed: names and labels come after what they name.
     */
    private static final String AT_REST = """
            () => {
              const shown = (selector) => [...document.querySelectorAll(selector)].some((node) => node.checkVisibility());
              const rest = window.thiduaRest ??= {frames: 0};
              rest.watch ??= new MutationObserver(() => { rest.frames = 0; });
              rest.watch.observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
              if (shown('.loader, .loader-state.loading')) rest.frames = 0;
              if ([...document.querySelectorAll('[role=status]')].some((node) => node.textContent.startsWith('Đang tải'))) rest.frames = 0;
              rest.frames += 1;
              if (rest.frames < 15) return false;
              rest.frames = 0;
              return true;
            }
            """;

    private final String part;
    private final List<String> english;
    private final List<String> found = new ArrayList<>();

    public PageAudit() {
        this(null);
    }

    /** @param part the part of each page that is looked at, a selector; null for all of it */
    public PageAudit(String part) {
        this.part = part;
        this.english = english();
    }

    /**
     * Waits until the page has loaded all its parts, then looks at it.
     *
     * @param where the page's name in what is found
     */
    public void look(Page page, String where) {
        page.waitForFunction(AT_REST);
        for (Rule rule : axe(page).analyze().getViolations()) {
            if (GRAVE.contains(rule.getImpact())) {
                rule.getNodes()
                        .forEach(node -> found.add("%s: %s (%s) %s %s"
                                .formatted(where, rule.getId(), rule.getImpact(), node.getTarget(), node.getHtml())));
            }
        }
        ((Collection<?>) page.evaluate(WORDS, english)).forEach(words -> found.add(where + " says: " + words));
    }

    private AxeBuilder axe(Page page) {
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
        return part == null ? axe : axe.include(part);
    }

    /** What should not be, page by page. */
    public List<String> found() {
        return found;
    }

    /** Words that are nobody's in Vietnamese. */
    private static List<String> english() {
        Set<String> english = new HashSet<>();
        Set<String> vietnamese = new HashSet<>();
        for (String app : APPS) {
            labels(app, "en").forEach(label -> english.add(label.asText().trim()));
            labels(app, "vi").forEach(label -> vietnamese.add(label.asText().trim()));
        }
        english.removeAll(vietnamese);
        english.removeAll(TYPES);
        english.removeIf(String::isEmpty);
        return List.copyOf(english);
    }

    private static JsonNode labels(String app, String language) {
        try (InputStream in = PageAudit.class.getResourceAsStream(LOCALES.formatted(app, language))) {
            String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return new ObjectMapper().readTree(text.replace("\uFEFF", "")).path("labels");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
