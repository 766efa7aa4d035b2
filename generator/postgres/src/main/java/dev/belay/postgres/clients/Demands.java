package dev.belay.postgres.clients;

import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Unit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which client lived through which phase, and whether it did there what it was asked for. */
final class Demands {
    private final long asked;
    private final Map<ClientKind, Set<Phase>> phases = new EnumMap<>(ClientKind.class);
    private final Map<ClientKind, String> broken = new EnumMap<>(ClientKind.class);

    Demands(long asked) {
        this.asked = asked;
    }

    void add(ClientKind client, Phase phase) {
        phases.computeIfAbsent(client, each -> EnumSet.noneOf(Phase.class)).add(phase);
    }

    /** From the unit on, as the plan says, the client is no more. */
    void broken(ClientKind client, Unit unit) {
        broken.put(client, unit.name());
    }

    List<Shortfall> shortfalls(ClientReport report, List<Client> clients) {
        List<Shortfall> shortfalls = new ArrayList<>();
        phases.forEach((client, lived) -> lived.forEach(phase -> {
            for (StatementKind statement : StatementKind.values()) {
                long count = report.count(client, phase, statement);
                if (count < asked) {
                    String reason = reason(client, statement, clients);
                    shortfalls.add(new Shortfall(client, phase, statement, count, asked, reason));
                }
            }
        }));
        return shortfalls;
    }

    private String reason(ClientKind kind, StatementKind statement, List<Client> clients) {
        List<TableClient> tables = clients.stream()
                .filter(client -> client.kind == kind)
                .flatMap(client -> client.tables.stream())
                .toList();
        if (tables.isEmpty()) {
            return "there is no table it can write";
        }
        if (tables.stream().noneMatch(table -> table.factory.offers(statement))) {
            return statement.impossibleBecause();
        }
        return broken.containsKey(kind) ? broken.get(kind) + " breaks it, as the plan says" : "";
    }
}
