package vn.thidua.document;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plan;

/** Finds the kind of a plan's document; a document that no feature claims is a letter. */
@Component
public class DocumentKinds {

    private final List<DocumentKind> special;
    private final LetterKind letter;

    DocumentKinds(List<DocumentKind> kinds, LetterKind letter) {
        this.special = kinds.stream().filter(kind -> kind != letter).toList();
        this.letter = letter;
    }

    /** @param subject what the document is about */
    public DocumentKind of(Plan plan, String document, String subject) {
        return special.stream()
                .filter(kind -> kind.isAbout(plan, document, subject))
                .findFirst()
                .or(() -> special.stream()
                        .filter(kind -> kind.handles(plan, document))
                        .findFirst())
                .orElse(letter);
    }

    /** All kinds, for the contract test of forms. */
    public List<DocumentKind> all() {
        var all = new ArrayList<>(special);
        all.add(letter);
        return List.copyOf(all);
    }
}
