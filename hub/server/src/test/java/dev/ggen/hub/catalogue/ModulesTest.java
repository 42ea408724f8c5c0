package dev.ggen.hub.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.ggen.hub.Hub;
import dev.ggen.hub.TestHub;
import dev.ggen.hub.database.Schema;
import dev.ggen.hub.ledger.BreaksByReadingEvidence;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The hub's modules keep to what they declare, and to their own tables. */
final class ModulesTest {
    private static final String HOME = "dev.ggen.hub";

    /** The rooms below the hub's modules, and what puts the modules together. */
    private static final DescribedPredicate<JavaClass> AROUND = DescribedPredicate.describe(
            "around the hub's modules",
            type -> type.getPackageName().equals(HOME)
                    || type.getPackageName().startsWith(HOME + ".database")
                    || type.getPackageName().startsWith(HOME + ".tables"));

    private static final ApplicationModules MODULES = ApplicationModules.of(Hub.class, AROUND);
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOME);

    @Test
    void modules_use_only_what_they_declare() {
        MODULES.verify();
    }

    @Test
    void every_module_declares_what_it_uses_and_none_is_open() {
        assertThat(MODULES.stream().count()).isGreaterThanOrEqualTo(7);
        MODULES.forEach(module -> {
            ApplicationModule declared = declaration(module.getBasePackage().getName());
            assertThat(declared.allowedDependencies())
                    .as(module.getDisplayName())
                    .doesNotContain(ApplicationModule.OPEN_TOKEN);
            assertThat(module.isOpen()).as(module.getDisplayName()).isFalse();
        });
    }

    private static ApplicationModule declaration(String packageName) {
        return CLASSES.getPackage(packageName)
                .tryGetAnnotationOfType(ApplicationModule.class)
                .orElseThrow(() -> new AssertionError(packageName + " doesn't say what it uses"));
    }

    @Test
    void every_module_but_the_pages_has_a_schema_of_its_name() {
        Set<String> schemas =
                Arrays.stream(Schema.values()).map(Schema::schemaName).collect(Collectors.toSet());
        assertThat(MODULES.stream().map(module -> module.getBasePackage().getLocalName()))
                .allMatch(module -> schemas.contains(module) || module.equals("portal"));
    }

    @Test
    void a_query_of_another_modules_tables_is_refused() {
        TestHub hub = TestHub.shared();
        Transactions transactions = hub.part(Transactions.class);
        DSLContext database = hub.part(DSLContext.class);
        Viewer viewer = TestHub.vendor("Ann", EnumSet.noneOf(Permission.class));
        assertThatThrownBy(() -> transactions.read(viewer, () -> BreaksByReadingEvidence.alone(database)))
                .hasStackTraceContaining("module ledger asks tables of [evidence]");
        assertThatThrownBy(() -> transactions.read(viewer, () -> BreaksByReadingEvidence.joined(database)))
                .hasStackTraceContaining("module ledger asks tables of");
        assertThat(transactions.read(viewer, () -> BreaksByReadingEvidence.own(database)))
                .isGreaterThanOrEqualTo(0);
    }
}
