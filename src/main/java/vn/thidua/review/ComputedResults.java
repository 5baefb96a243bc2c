package vn.thidua.review;

import java.util.List;
import vn.thidua.document.DocumentView;

/** What a phase came to, computed from its reports. */
interface ComputedResults {

    record Result(List<String> sentences, List<DocumentView.Table> tables) {}

    Result of(Review review);
}
