package vn.thidua.register;

import java.util.Map;
import vn.thidua.plan.NomineeKind;

/**
 * How many standing awards of a form went to a kind of nominee and a rank of person.
 *
 * @param rank null for whoever is no person, or has no rank
 * @param groups of them, by id of the priority group; one award counts in every group it names
 */
public record AwardCount(String form, NomineeKind kind, PersonRank rank, long count, Map<String, Long> groups) {}
