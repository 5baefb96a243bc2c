package vn.thidua.nomination.domain;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the proposing office writes about a nominee.
 *
 * @param unit unit or address, as it stands in the list
 * @param position of a person, or null
 * @param bornIn year of birth of a person, or null
 * @param type code of a {@link CommendationType}; null: of the movement
 * @param achievement summary of the achievements, in free text
 * @param achievements results against the criteria in force
 * @param compliant whether the office declares that policy and law were kept and no discipline, inspection or complaint is pending
 * @param sanctions what the office declares against it, or null
 * @param reason why it is proposed all the same where a rule asks for a reason, or null
 * @param papers own papers by the checklist
 */
@JsonIgnoreProperties(ignoreUnknown = true) // kept ones may have been written by a later version
public record DossierContent(
        String unit,
        String position,
        Integer bornIn,
        String type,
        String achievement,
        List<Achievement> achievements,
        List<Initiative> initiatives,
        Boolean compliant,
        String sanctions,
        String reason,
        List<Paper> papers) {

    /** Nothing was written yet. */
    public static final DossierContent NOTHING =
            new DossierContent(null, null, null, null, null, null, null, null, null, null, null);

    public DossierContent {
        achievements = achievements == null ? List.of() : List.copyOf(achievements);
        initiatives = initiatives == null ? List.of() : List.copyOf(initiatives);
        papers = papers == null ? List.of() : List.copyOf(papers);
    }

    /**
     * A result against one criterion.
     *
     * @param criterion as {@code CriteriaInForce} names it; null for one that is not among them
     * @param text the criterion's words
     * @param result what was achieved
     */
    public record Achievement(String criterion, String text, String result) {}

    /**
     * Sáng kiến.
     *
     * @param recognition number and symbol of the recognition, or null
     * @param recognisedOn its date, or null
     */
    public record Initiative(String name, String recognition, LocalDate recognisedOn) {}

    /** A part of the dossier. @param item its name in the checklist */
    public record Paper(String item, UUID file) {}

    /** Whether the checklist's item is there. */
    public boolean has(String item) {
        return papers.stream().anyMatch(paper -> paper.item().equals(item));
    }

    public List<UUID> files() {
        return papers.stream().map(Paper::file).distinct().toList();
    }
}
