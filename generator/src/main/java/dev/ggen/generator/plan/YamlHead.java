package dev.ggen.generator.plan;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML 1.2 with the place of every value. The only class that knows the YAML library. */
final class YamlHead {
    private static final int DEEPEST = 8;

    /** One value for another: nobody writes more by hand, and aliases could stand for any number. */
    private static final int MOST_VALUES = 5_000;

    private final SourceFile source;
    private final int linesBefore;
    private int values;

    private YamlHead(SourceFile source, int linesBefore) {
        this.source = source;
        this.linesBefore = linesBefore;
    }

    /**
     * Reads the head of a file.
     *
     * @param linesBefore how many lines of the file stand before it
     * @throws FindingsException with what is wrong in it
     */
    static ConfigValue.Table read(SourceFile source, String yaml, int linesBefore) {
        YamlHead head = new YamlHead(source, linesBefore);
        Place start = Place.ofLine(source.path(), Math.max(1, linesBefore), "");
        try {
            LoadSettings settings =
                    LoadSettings.builder().setMaxAliasesForCollections(10).build();
            Optional<Node> root = new Compose(settings).composeString(yaml);
            ConfigValue read = root.map(node -> head.value(node, 0)).orElseGet(() -> head.empty(start));
            if (read instanceof ConfigValue.Table table) {
                return new ConfigValue.Table(table.members(), start);
            }
            throw refused("The head is " + read.kind() + ".", read.place());
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(head::place).orElse(start);
            throw refused("The head is no YAML: " + e.getProblem() + ".", place);
        } catch (YamlEngineException e) {
            throw refused("The head is no YAML: " + e.getMessage() + ".", start);
        }
    }

    private ConfigValue empty(Place start) {
        return new ConfigValue.Table(new LinkedHashMap<>(), start);
    }

    private ConfigValue value(Node node, int depth) {
        values++;
        if (depth > DEEPEST || values > MOST_VALUES) {
            throw refused("The head is too large or nested too deep.", place(node));
        }
        return switch (node) {
            case MappingNode mapping -> table(mapping, depth);
            case SequenceNode sequence -> items(sequence, depth);
            case ScalarNode scalar -> scalar(scalar);
            default -> throw refused("The head holds something that is no YAML value.", place(node));
        };
    }

    private ConfigValue table(MappingNode mapping, int depth) {
        LinkedHashMap<String, ConfigValue> members = new LinkedHashMap<>();
        for (NodeTuple member : mapping.getValue()) {
            if (!(member.getKeyNode() instanceof ScalarNode key)) {
                throw refused("A key is a text.", place(member.getKeyNode()));
            }
            ConfigValue value = at(value(member.getValueNode(), depth + 1), place(key));
            if (members.putIfAbsent(key.getValue(), value) != null) {
                throw refused("`" + key.getValue() + "` stands in it twice.", place(key));
            }
        }
        return new ConfigValue.Table(members, place(mapping));
    }

    /** A value counts as standing where its key does, as in the manifest. */
    private static ConfigValue at(ConfigValue value, Place place) {
        return switch (value) {
            case ConfigValue.Text text -> new ConfigValue.Text(text.value(), text.firstLine(), place);
            case ConfigValue.Whole number -> new ConfigValue.Whole(number.value(), place);
            case ConfigValue.Truth truth -> new ConfigValue.Truth(truth.value(), place);
            case ConfigValue.Other other -> new ConfigValue.Other(other.value(), place);
            case ConfigValue.Items items -> new ConfigValue.Items(items.values(), place);
            case ConfigValue.Table table -> new ConfigValue.Table(table.members(), place);
        };
    }

    private ConfigValue items(SequenceNode sequence, int depth) {
        List<ConfigValue> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(value(item, depth + 1)));
        return new ConfigValue.Items(items, place(sequence));
    }

    private ConfigValue scalar(ScalarNode scalar) {
        Place place = place(scalar);
        String text = scalar.getValue();
        if (scalar.getTag().equals(Tag.BOOL)) {
            return new ConfigValue.Truth(text.equalsIgnoreCase("true"), place);
        }
        if (scalar.getTag().equals(Tag.INT) && text.matches("[-+]?[0-9]{1,18}")) {
            return new ConfigValue.Whole(Long.parseLong(text), place);
        }
        return scalar.getTag().equals(Tag.STR)
                ? new ConfigValue.Text(text, firstLine(scalar, place), place)
                : new ConfigValue.Other(text, place);
    }

    /** A block begins on the line after its mark. */
    private static int firstLine(ScalarNode scalar, Place place) {
        boolean isBlock =
                scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
        return isBlock ? place.line() + 1 : place.line();
    }

    private Place place(Node node) {
        return node.getStartMark().map(this::place).orElse(Place.ofFile(source.path()));
    }

    private Place place(Mark mark) {
        int line = mark.getLine() + 1 + linesBefore;
        return new Place(
                source.path(), line, mark.getColumn() + 1, source.line(line).strip());
    }

    private static FindingsException refused(String message, Place place) {
        return new FindingsException(Finding.red("template-head", message, place)
                .withAllowed("keys and values in YAML between two lines `---`"));
    }
}
