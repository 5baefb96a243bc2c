package vn.thidua.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.support.ProcessTest;
import vn.thidua.support.WebUser;

/** The stock webapps show blank pages under load: a page carries the nonce of another request's policy. */
@ProcessTest
class CspNonceTest {

    private static final int CLIENTS = 8;

    /** More by hand: {@code mvn test -Dtest=CspNonceTest -Dthidua.loads=1000}. */
    private static final int LOADS_PER_CLIENT = Integer.getInteger("thidua.loads", 200) / CLIENTS;

    private static final List<String> PAGES = List.of("tasklist", "cockpit", "admin", "welcome").stream()
            .map("/camunda/app/%s/default/"::formatted)
            .toList();
    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

    @Autowired
    DoorPeople people;

    @Test
    void everyPageCarriesTheNonceOfItsOwnPolicyAlsoUnderLoad() throws Exception {
        List<Callable<List<Load>>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            WebUser client = WebUser.anonymous(people.port());
            clients.add(() -> loads(client));
        }
        var executor = Executors.newFixedThreadPool(CLIENTS);
        List<Load> all = new ArrayList<>();
        for (Future<List<Load>> future : executor.invokeAll(clients)) {
            all.addAll(future.get());
        }
        executor.shutdown();

        assertThat(all).hasSize(CLIENTS * LOADS_PER_CLIENT);
        assertThat(all).filteredOn(load -> !load.policy().equals(load.page())).isEmpty();
        assertThat(new HashSet<>(all)).as("every nonce is used once").hasSize(all.size());
    }

    @Test
    void pagesMayBePrinted() {
        String policy = WebUser.anonymous(people.port())
                .get("/camunda/app/tasklist/default/")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();

        assertThat(policy).contains("sandbox").contains("allow-modals").contains("'strict-dynamic'");
    }

    private static List<Load> loads(WebUser client) {
        List<Load> loads = new ArrayList<>();
        for (int i = 0; i < LOADS_PER_CLIENT; i++) {
            var answer = client.get(PAGES.get(i % PAGES.size()));
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            loads.add(new Load(first(IN_HEADER, policy), first(IN_PAGE, answer.body())));
        }
        return loads;
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "none in: " + text;
    }

    private record Load(String policy, String page) {}
}
