package dev.ggen.generator.template;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Templates in the Tera language, compiled together: they can include, extend and import each other by name.
 *
 * <p>Immutable, and safe to share between threads. A rendering sees its context and nothing else: no disk, no clock, no
 * environment, no reflection; it always ends, within its {@link Limits}. The same templates and context give the same text on
 * every machine.
 */
public final class Templates {
    private final Library library;
    private final Settings settings;

    private Templates(Library library, Settings settings) {
        this.library = library;
        this.settings = settings;
    }

    /**
     * Compiles templates by name, with HTML escaping by name.
     *
     * @throws FindingsException with everything that is wrong in any of them
     */
    public static Templates compile(Map<String, String> sources, Limits limits) {
        return compile(sources, Settings.STANDARD.with(limits));
    }

    /**
     * Compiles templates by name.
     *
     * @throws FindingsException with everything that is wrong in any of them
     */
    public static Templates compile(Map<String, String> sources, Settings settings) {
        List<Finding> findings = new ArrayList<>();
        Library library = new Library(parsed(sources, findings));
        refuse(findings);
        for (String name : library.names()) {
            Template template = library.find(name).orElseThrow();
            try {
                library.linkParents(template);
            } catch (TemplateError e) {
                findings.add(e.finding(List.of()));
            }
            new Checker(library, settings.functions())
                    .check(template)
                    .forEach(error -> findings.add(error.finding(List.of())));
        }
        refuse(findings);
        return new Templates(library, settings);
    }

    /**
     * The names of the templates that a template's text includes, extends or imports; none when it can't be parsed.
     *
     * <p>Lets a caller gather what a template needs before it compiles.
     */
    public static SortedSet<String> references(String name, String text) {
        TreeSet<String> names = new TreeSet<>();
        try {
            Template template = TemplateParser.parse(new Source(name, text));
            template.parent().ifPresent(parent -> names.add(parent.name()));
            template.imports().values().forEach(imported -> names.add(imported.name()));
            Consumer<Node> includes = node -> {
                if (node instanceof Node.Include include) {
                    names.addAll(include.names());
                }
            };
            new Walk(includes, expression -> {}, filter -> {}).template(template);
        } catch (TemplateError e) {
            return new TreeSet<>();
        }
        return names;
    }

    private static Map<String, Template> parsed(Map<String, String> sources, List<Finding> findings) {
        Map<String, Template> templates = new TreeMap<>();
        for (Map.Entry<String, String> source : new TreeMap<>(sources).entrySet()) {
            try {
                templates.put(source.getKey(), TemplateParser.parse(new Source(source.getKey(), source.getValue())));
            } catch (TemplateError e) {
                findings.add(e.finding(List.of()));
            }
        }
        return templates;
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new FindingsException(findings);
        }
    }

    /**
     * What the text of one template can depend on, found without rendering.
     *
     * @throws IllegalArgumentException when there is no template of that name
     */
    public Reach reach(String name) {
        return Reaching.of(template(name), library, settings.functions());
    }

    /**
     * Renders one template.
     *
     * @throws FindingsException with what ended the rendering; its places are where it happened, then the calls that led there
     * @throws IllegalArgumentException when there is no template of that name
     */
    public String render(String name, Value.Obj context) {
        return rendered(name, context, Tracing.Mode.OFF).toString();
    }

    /**
     * Renders one template and keeps where each character comes from. The text is that of {@link #render}, in its limits; it takes
     * somewhat more time, and memory for every stretch of text of one origin.
     *
     * @throws FindingsException as {@link #render} does
     */
    public Lineage.Traced trace(String name, Value.Obj context) {
        Output out = rendered(name, context, Tracing.Mode.ON);
        String text = out.toString();
        return new Lineage.Traced(text, new Lineage(text, Objects.requireNonNull(out.segments())));
    }

    private Output rendered(String name, Value.Obj context, Tracing.Mode mode) {
        Renderer renderer = new Renderer(library, settings, template(name), context, mode);
        try {
            return renderer.render();
        } catch (TemplateError e) {
            throw new FindingsException(renderer.finding(e));
        } catch (StackOverflowError e) {
            throw new FindingsException(
                    renderer.finding(TemplateError.limit("The template is nested too deep to be rendered.")));
        }
    }

    private Template template(String name) {
        return library.find(name)
                .orElseThrow(() -> new IllegalArgumentException("no template was compiled as " + name));
    }
}
