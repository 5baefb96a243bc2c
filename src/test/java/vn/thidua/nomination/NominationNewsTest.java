package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.support.OfficeTest;

/** Whoever moves rows never waits for the step that tells what others moved before. */
@OfficeTest
class NominationNewsTest {

    private static final String PLAN = "de-nghi";
    private static final List<String> DOSSIER = List.of("de-nghi/nomination-level/2024-1/ban-tdkt");

    @Autowired
    NewsStore news;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void whatIsMovedWhileAnOlderNoteIsToldNeitherWaitsNorIsLost() {
        news.add(PLAN, NewsStore.LEVEL, DOSSIER);
        new TransactionTemplate(transactions).executeWithoutResult(telling -> {
            assertThat(news.taken(PLAN, NewsStore.LEVEL, DOSSIER.get(0))).isTrue();
            assertThatCode(this::movedByAnother).doesNotThrowAnyException();
        });
        assertThat(news.next(PLAN, NewsStore.LEVEL)).contains(DOSSIER.get(0));
    }

    @Test
    void noMoreIsTakenThanIsToldAtOnce() {
        List<String> moved =
                IntStream.range(0, 500).mapToObj(n -> "row-%03d".formatted(n)).toList();
        news.add(PLAN, NewsStore.ROW, moved);
        jdbc.sql("analyze thidua.nomination_news").update();
        assertThat(news.take(PLAN, NewsStore.ROW, 50)).hasSize(50);
        assertThat(news.take(PLAN, NewsStore.ROW, 500)).hasSize(450);
    }

    @Test
    void whatIsMovedButNotCommittedIsToldLater() {
        news.add(PLAN, NewsStore.ROW, List.of("a"));
        new TransactionTemplate(transactions).executeWithoutResult(moving -> {
            news.add(PLAN, NewsStore.ROW, List.of("a"));
            Set<String> told = inAnother().execute(telling -> news.take(PLAN, NewsStore.ROW, 50));
            assertThat(told).containsExactly("a");
        });
        assertThat(news.take(PLAN, NewsStore.ROW, 50)).containsExactly("a");
    }

    private void movedByAnother() {
        inAnother().executeWithoutResult(moving -> {
            jdbc.sql("set local lock_timeout = '1s'").update();
            news.add(PLAN, NewsStore.LEVEL, DOSSIER);
        });
    }

    private TransactionTemplate inAnother() {
        var another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return another;
    }
}
