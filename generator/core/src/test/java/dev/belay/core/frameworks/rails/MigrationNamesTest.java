package dev.belay.core.frameworks.rails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.frameworks.Head;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MigrationNamesTest {

    /** What {@code String#camelize} says in Rails 6.1 and 7.2, with API and HTML among the acronyms. */
    @ParameterizedTest
    @CsvSource({
        "rework_orders_01_expand, ReworkOrders01Expand",
        "a__b_, AB",
        "public_api_01_html2text, PublicAPI01Html2text",
        "api, API",
        "apis, Apis"
    })
    void classesAreCalledAsRailsDoes(String name, String className) {
        assertThat(names(Map.of(), "API", "HTML").className(name)).isEqualTo(className);
    }

    @Test
    void aNameThatAnotherMigrationHasIsNumbered() {
        var names = names(Map.of("20250101000000_say_orders.rb", "", "20250102000000_say_orders_2.rb", ""));
        assertThat(names.next("say_orders")).isEqualTo("say_orders_3");
        assertThat(names.next("say_orders")).isEqualTo("say_orders_4");
    }

    @Test
    void soIsOneThatAnyClassOfTheFolderHas() {
        var names = names(Map.of("20250101000000_old.rb", """
                module Legacy; end

                class Old < ActiveRecord::Migration[7.2]
                  class Order < ActiveRecord::Base; end
                end
                """));
        assertThat(names.next("legacy")).isEqualTo("legacy_2");
        assertThat(names.next("order")).isEqualTo("order_2");
        assertThat(names.next("orders")).isEqualTo("orders");
    }

    @Test
    void aConstantBeginsWithALetter() {
        assertThat(names(Map.of()).next("2fa_tokens_01_expand")).isEqualTo("change_2fa_tokens_01_expand");
    }

    private static MigrationNames names(Map<String, String> files, String... acronyms) {
        return new MigrationNames(new Head(new TreeMap<>(files)), List.of(acronyms));
    }
}
